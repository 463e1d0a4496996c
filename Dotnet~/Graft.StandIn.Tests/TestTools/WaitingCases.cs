using System.Collections;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;
using UnityEngine.TestTools;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

sealed class WaitingCases<T>
{
    [UnityTest]
    public IEnumerator ANullIsAFrame()
    {
        var script = new GameObject().AddComponent<CountingScript>();
        int before = Time.frameCount;
        yield return null;
        yield return null;
        Assert.That(script.Updates, Is.EqualTo(2));
        Assert.That(Time.frameCount, Is.EqualTo(before + 2));
    }

    [UnityTest]
    public IEnumerator SecondsAreTheGames()
    {
        float before = Time.time;
        yield return new WaitForSeconds(0.5f);
        Assert.That(Time.time - before, Is.EqualTo(0.5f).Within(1.01f / 60));
    }

    [UnityTest]
    public IEnumerator ConditionsAreAskedEachFrame()
    {
        var script = new GameObject().AddComponent<CountingScript>();
        yield return new WaitUntil(() => script.Updates == 5);
        Assert.That(script.Updates, Is.EqualTo(5));
        yield return new WaitForEndOfFrame();
        Assert.That(script.Updates, Is.EqualTo(6));
        yield return new WaitForFixedUpdate();
        Assert.That(script.Updates, Is.GreaterThan(6));
    }

    [UnityTest]
    public IEnumerator CoroutinesAreWaitedFor()
    {
        var script = new GameObject().AddComponent<CountingScript>();
        bool done = false;
        IEnumerator Work()
        {
            yield return null;
            yield return null;
            done = true;
        }
        yield return script.StartCoroutine(Work());
        Assert.That(done, Is.True);
    }

    [UnityTest]
    public IEnumerator AScriptMayBeATest()
    {
        var test = new MonoBehaviourTest<CountingScript>();
        yield return test;
        Assert.That(test.component.Updates, Is.EqualTo(3));
        Assert.That(test.gameObject.name, Does.Contain(nameof(CountingScript)));
    }

    [UnityTest]
    public IEnumerator AWaitOutlivesTheScene()
    {
        Player.AddScene("Empty", () => { });
        var wait = new WaitForSeconds(0.2f);
        SceneManager.LoadScene("Empty");
        yield return wait;
        Assert.That(SceneManager.GetActiveScene().name, Is.EqualTo("Empty"));
    }

    [UnityTest]
    public IEnumerator LeavesAnObject([Values(1, 2)] int time)
    {
        Assert.That(Object.FindObjectOfType<CountingScript>() == null, Is.True, "the sessions of two tests have nothing in common");
        new GameObject().AddComponent<CountingScript>();
        yield return null;
    }

    [UnityTest]
    public IEnumerator FailsByWhatAScriptLogs()
    {
        new GameObject().AddComponent<ThrowingScript>();
        yield return null;
        Assert.Fail("the script's exception ends the test in its frame");
    }

    [UnityTest]
    public IEnumerator FailsAfterItsGameHasQuit()
    {
        Player.Quit();
        yield return null;
    }

    [Test, UnityPlatform(RuntimePlatform.PS5)]
    public void NotHere() => Assert.Fail("not on this platform");

    [Test, UnityPlatform(exclude = new[] { RuntimePlatform.PS5 })]
    public void Here()
    {
    }
}
