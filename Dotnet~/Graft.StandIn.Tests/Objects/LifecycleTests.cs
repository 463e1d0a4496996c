using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/Manual/ExecutionOrder.html and the pages of MonoBehaviour's messages.</summary>
public sealed class LifecycleTests : Play
{
    [Test]
    public void AScriptAwakesAndIsEnabledBeforeAddComponentReturns()
    {
        Speak("a");
        Said("a Awake", "a OnEnable", "a Pause False");
    }

    [Test]
    public void AFrameStartsUpdatesAndUpdatesLate()
    {
        Speak("a");
        Diary.Clear();
        Player.Frame(0.01f);
        Said("a Start", "a Update", "a LateUpdate");
        Player.Frame(0.01f);
        Said("a FixedUpdate", "a Update", "a LateUpdate");
        Player.Frame(0.04f);
        Said("a FixedUpdate", "a FixedUpdate", "a Update", "a LateUpdate");
    }

    [Test]
    public void EveryScriptHearsAMessageBeforeTheNextIsSent()
    {
        Speak("a");
        Speak("b");
        Diary.Clear();
        Player.Frame(0.01f);
        Said("a Start", "b Start", "a Update", "b Update", "a LateUpdate", "b LateUpdate");
    }

    [Test]
    public void ExecutionOrderComesBeforeTheOrderOfMaking()
    {
        Speak("a");
        new GameObject("b").AddComponent<EarlySpeaker>();
        Diary.Clear();
        Player.Frame(0.01f);
        Said("b's early Start", "a Start", "b's early Update", "a Update", "b's early LateUpdate", "a LateUpdate");
    }

    [Test]
    public void ScriptsOnAnInactiveObjectSleepUntilItIsActive()
    {
        var host = new GameObject("a");
        host.SetActive(false);
        host.AddComponent<Speaker>();
        Player.Frame();
        Said();
        host.SetActive(true);
        Said("a Awake", "a OnEnable", "a Pause False");
        Player.Frame(0.001f);
        Said("a Start", "a Update", "a LateUpdate");
    }

    [Test]
    public void WhatNeverAwokeIsDestroyedUnheard()
    {
        var host = new GameObject("a");
        host.SetActive(false);
        host.AddComponent<Speaker>();
        Object.DestroyImmediate(host);
        Said();
    }

    [Test]
    public void AScriptDisabledBeforeItsStartStartsWhenItIsEnabled()
    {
        Speaker a = Speak("a");
        a.enabled = false;
        Diary.Clear();
        Frames(3);
        Said();
        a.enabled = true;
        Player.Frame(0.001f);
        Said("a OnEnable", "a Start", "a Update", "a LateUpdate");
    }

    [Test]
    public void SwitchingTellsOnceAndOnlyWhenItChangesAnything()
    {
        Speaker a = Speak("a");
        Diary.Clear();
        a.enabled = true;
        a.gameObject.SetActive(true);
        Said();
        a.enabled = false;
        a.gameObject.SetActive(false);
        a.gameObject.SetActive(true);
        Said("a OnDisable");
        a.enabled = true;
        Said("a OnEnable");
    }

    [Test]
    public void StartComesOnceOnly()
    {
        Speaker a = Speak("a");
        Player.Frame();
        a.enabled = false;
        a.enabled = true;
        Diary.Clear();
        Player.Frame(0.001f);
        Assert.That(Diary, Has.No.Member("a Start"));
    }

    [Test]
    public void AnInactiveParentSwitchesOffAllBelow()
    {
        Speaker top = Speak("top"), child = Speak("child", top.gameObject);
        Diary.Clear();
        top.gameObject.SetActive(false);
        Assert.That(Diary, Is.EquivalentTo(new[] { "top OnDisable", "child OnDisable" }));
        Assert.That(child.gameObject.activeSelf && !child.gameObject.activeInHierarchy && !child.isActiveAndEnabled && child.enabled);
        child.transform.SetParent(null);
        Assert.That(Diary, Has.Member("child OnEnable"));
        child.transform.SetParent(top.transform);
        Assert.That(child.isActiveAndEnabled, Is.False);
    }

    [Test]
    public void AScriptThatDisablesItselfInAwakeIsNotEnabled()
    {
        new GameObject("a").AddComponent<Shy>();
        Player.Frame();
        Assert.That(Shy.Enabled, Is.Zero);
        Assert.That(Shy.Awoken, Is.EqualTo(1));
    }

    [Test]
    public void WhatAScriptThrowsIsLoggedAndTheLoopGoesOn()
    {
        Speaker a = Speak("a");
        Speak("b");
        a.Does["Update"] = () => throw new InvalidOperationException("oops");
        Diary.Clear();
        Player.Frame(0.001f);
        Player.Frame(0.001f);
        Logged("[Exception] InvalidOperationException: oops", "[Exception] InvalidOperationException: oops");
        Assert.That(Diary.Count(line => line == "a Update"), Is.EqualTo(2));
        Assert.That(Diary.Count(line => line == "b Update"), Is.EqualTo(2));
        Assert.That(Diary.Count(line => line == "a LateUpdate"), Is.EqualTo(2));
    }

    [Test]
    public void AScriptSwitchedOffWithinAFrameHearsNoMoreOfIt()
    {
        Speaker a = Speak("a"), b = Speak("b");
        Player.Frame();
        Diary.Clear();
        a.Does["Update"] = () => b.enabled = false;
        Player.Frame(0.001f);
        Said("a Update", "b OnDisable", "a LateUpdate");
    }

    [Test]
    public void WhatIsMadeInUpdateStartsInTheNextFrame()
    {
        Speaker a = Speak("a");
        Player.Frame();
        Diary.Clear();
        a.Does["Update"] = () =>
        {
            a.Does.Clear();
            Speak("b");
        };
        Player.Frame(0.001f);
        Said("a Update", "b Awake", "b OnEnable", "b Pause False", "a LateUpdate");
        Player.Frame(0.001f);
        Said("b Start", "a Update", "b Update", "a LateUpdate", "b LateUpdate");
    }

    [Test]
    public void MessagesAreFoundHoweverHiddenAndWhateverTheyReturn()
    {
        var script = new GameObject("a").AddComponent<Various>();
        Player.Frame();
        Assert.That(script.Heard, Is.EqualTo(new[] { "private of the base", "returning", "overridden" }));
    }

    [Test]
    public void AFrameAllocatesNothing()
    {
        for (int i = 0; i < 3; i++) new GameObject("quiet").AddComponent<Quiet>();
        Frames(3);
        Assert.That(Allocations.Of(() => Frames(100)), Is.Zero);
    }

    sealed class Shy : MonoBehaviour
    {
        public static int Awoken, Enabled;

        void Awake()
        {
            Awoken = 1;
            Enabled = 0;
            enabled = false;
        }

        void OnEnable() => Enabled++;
    }

    abstract class VariousBase : MonoBehaviour
    {
        public readonly List<string> Heard = new();

        void Awake() => Heard.Add("private of the base");
        protected virtual void Update() => Heard.Add("not this");
    }

    sealed class Various : VariousBase
    {
        Task Start()
        {
            Heard.Add("returning");
            return Task.CompletedTask;
        }

        protected override void Update() => Heard.Add("overridden");
    }

    sealed class Quiet : MonoBehaviour
    {
        int count;

        void Start() => StartCoroutine(Count());
        void Update() => count++;
        void LateUpdate() => count++;
        void FixedUpdate() => count++;

        System.Collections.IEnumerator Count()
        {
            while (true)
            {
                count++;
                yield return null;
            }
        }
    }
}
