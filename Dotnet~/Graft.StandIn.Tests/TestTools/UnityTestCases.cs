using System.Collections;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.TestTools;

namespace Graft.StandIn.Tests;

sealed class UnityTestCases<T>
{
    static readonly int[] Numbers = { 1, 2 };

    [UnityTest]
    public IEnumerator Combined([ValueSource(nameof(Numbers))] int number, [Values("a", "b")] string text)
    {
        yield return null;
        Assert.That(number == 2 && text == "b", Is.False, "the last combination fails");
    }

    [UnityTest]
    public IEnumerator NestedFails()
    {
        yield return Inner();
    }

    [UnityTest]
    public IEnumerator FailsByAnErrorBeforeItsEnd()
    {
        Debug.LogError("bad");
        yield return null;
        Assert.Fail("the error ends the test in its frame");
    }

    [UnityTest]
    public IEnumerator LogsExpectedInTheSameFrame()
    {
        Debug.LogError("bad");
        LogAssert.Expect(LogType.Error, "bad");
        yield return null;
    }

    [UnityTest]
    public IEnumerator WithoutValues(int number)
    {
        yield return number;
    }

    [UnityTest]
    public void WithoutFrames()
    {
    }

    [UnityTest]
    public IEnumerator NeverEnds()
    {
        TimeSpan before = Stepping.Limit;
        Stepping.Limit = TimeSpan.FromMilliseconds(50);
        try
        {
            while (true) yield return null;
        }
        finally
        {
            Stepping.Limit = before;
        }
    }

    static IEnumerator Inner()
    {
        yield return null;
        Assert.Fail("inner");
    }
}
