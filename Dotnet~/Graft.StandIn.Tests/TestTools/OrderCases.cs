using System.Collections;
using NUnit.Framework;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

class OrderCases<T>
{
    public static readonly List<string> Said = new();

    [UnitySetUp]
    public IEnumerator BeginOverFrames()
    {
        Said.Add("UnitySetUp");
        yield return null;
        Said.Add("after a frame");
    }

    [SetUp]
    public void Begin() => Said.Add(Player.IsPlaying ? "SetUp in play mode" : "SetUp outside");

    [TearDown]
    public void End() => Said.Add(Player.IsPlaying ? "TearDown in play mode" : "TearDown outside");

    [UnityTearDown]
    public IEnumerator EndOverFrames()
    {
        yield return null;
        Said.Add("UnityTearDown");
    }

    [UnityTest]
    public IEnumerator OverFrames()
    {
        yield return null;
        Said.Add("test");
    }

    [Test]
    public void Plain() => Said.Add("test");

    [UnityTest]
    public IEnumerator Failing()
    {
        yield return null;
        Assert.That(1, Is.EqualTo(2));
    }
}
