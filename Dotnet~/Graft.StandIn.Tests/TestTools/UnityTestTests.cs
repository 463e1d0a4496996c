using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Graft.StandIn.Tests;

public sealed class UnityTestTests
{
    static readonly string[] Around = { "UnitySetUp", "after a frame", "SetUp in play mode", "test", "TearDown in play mode", "UnityTearDown" };

    IReadOnlyDictionary<string, ITestResult> results;

    [OneTimeSetUp]
    public void RunTheCases() => results = TestRun.Of(typeof(UnityTestCases<int>));

    [Test]
    public void WhatRunsAroundATestRunsInUnitysOrder()
    {
        OrderCases<int>.Said.Clear();
        var order = TestRun.Of(typeof(OrderCases<int>));
        Assert.That(order["OverFrames"].ResultState, Is.EqualTo(ResultState.Success), order["OverFrames"].Message);
        Assert.That(order["Plain"].ResultState, Is.EqualTo(ResultState.Success), order["Plain"].Message);
        Assert.That(order["Failing"].ResultState, Is.EqualTo(ResultState.Failure));
        var around = string.Join(", ", Around);
        var without = string.Join(", ", Around.Where(each => each != "test"));
        var said = string.Join(", ", OrderCases<int>.Said).Split(", UnitySetUp").Select(each => each.StartsWith("UnitySetUp") ? each : "UnitySetUp" + each);
        Assert.That(said, Is.EquivalentTo(new[] { around, around, without }), "two that pass and one that fails");
        Assert.That(Player.IsPlaying, Is.False, "the session ends with its test");
    }

    [Test]
    public void BaseClassesBeginFirstAndEndLast()
    {
        DerivedOrderCases<int>.Said.Clear();
        TestRun.Of(typeof(DerivedOrderCases<int>));
        var said = DerivedOrderCases<int>.Said;
        Assert.That(said.IndexOf("derived UnitySetUp"), Is.GreaterThan(said.IndexOf("UnitySetUp")));
        Assert.That(said.IndexOf("derived UnityTearDown"), Is.LessThan(said.IndexOf("UnityTearDown")));
        Assert.That(said.Count(each => each == "derived UnitySetUp"), Is.EqualTo(3));
    }

    [Test]
    public void ParametersAreCombined()
    {
        var combined = results.Where(each => each.Key.StartsWith("Combined")).OrderBy(each => each.Key, StringComparer.Ordinal);
        string names = string.Join(" ", combined.Select(each => each.Key));
        Assert.That(names, Is.EqualTo("Combined(1,\"a\") Combined(1,\"b\") Combined(2,\"a\") Combined(2,\"b\")"));
        Assert.That(combined.Select(each => each.Value.ResultState.Status == TestStatus.Passed), Is.EqualTo(new[] { true, true, true, false }));
    }

    [TestCase("NestedFails", "inner")]
    [TestCase("FailsByAnErrorBeforeItsEnd", "Unhandled log message: '[Error] bad'")]
    [TestCase("WithoutValues", "number has no [Values]")]
    [TestCase("WithoutFrames", "returns an IEnumerator")]
    [TestCase("NeverEnds", "within 0.05 seconds")]
    public void Fails(string name, string because)
    {
        ITestResult result = results[name];
        Assert.That(result.ResultState.Status, Is.EqualTo(TestStatus.Failed));
        Assert.That(result.Message, Does.Contain(because));
    }

    [Test]
    public void AnErrorMayBeExpectedWithinItsFrame()
    {
        ITestResult result = results["LogsExpectedInTheSameFrame"];
        Assert.That(result.ResultState, Is.EqualTo(ResultState.Success), result.Message);
    }
}
