using System.Collections;
using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/Manual/Coroutines.html, ScriptReference/MonoBehaviour.StartCoroutine.html</summary>
public sealed class CoroutineTests : Play
{
    Speaker owner;

    [SetUp]
    public void MakeAnOwner()
    {
        owner = Speak("owner");
        Diary.Clear();
    }

    [Test]
    public void ACoroutineRunsToItsFirstYieldAtOnce()
    {
        owner.StartCoroutine(Say("one", null, "two"));
        Said("one");
    }

    [Test]
    public void NullWaitsForTheNextFrameAfterUpdate()
    {
        Player.Frame();
        Diary.Clear();
        owner.Does["Update"] = () =>
        {
            owner.Does.Clear();
            owner.StartCoroutine(Say("one", null, "two"));
        };
        Player.Frame(0.001f);
        Said("owner Update", "one", "owner LateUpdate");
        Player.Frame(0.001f);
        Said("owner Update", "two", "owner LateUpdate");
    }

    [Test]
    public void DisablingTheScriptDoesNotStopItsCoroutines()
    {
        owner.StartCoroutine(Say("one", null, "two"));
        owner.enabled = false;
        Player.Frame();
        Assert.That(Diary, Has.Member("two"));
    }

    [Test]
    public void DeactivatingTheObjectStopsThemForGood()
    {
        owner.StartCoroutine(Say("one", null, "two"));
        owner.gameObject.SetActive(false);
        owner.gameObject.SetActive(true);
        Frames(3);
        Assert.That(Diary, Has.No.Member("two"));
    }

    [Test]
    public void DeactivatingAParentStopsThem()
    {
        Speaker child = Speak("child", owner.gameObject);
        child.StartCoroutine(Say("one", null, "two"));
        owner.gameObject.SetActive(false);
        owner.gameObject.SetActive(true);
        Frames(3);
        Assert.That(Diary, Has.No.Member("two"));
    }

    [Test]
    public void DestroyingTheScriptStopsThem()
    {
        owner.StartCoroutine(Say("one", null, "two"));
        Object.DestroyImmediate(owner);
        Frames(3);
        Assert.That(Diary, Has.No.Member("two"));
    }

    [Test]
    public void NoneStartsOnAnInactiveObject()
    {
        owner.gameObject.SetActive(false);
        Assert.That(owner.StartCoroutine(Say("one")), Is.Null);
        Logged("[Error] Coroutine couldn't be started because the the game object 'owner' is inactive!");
        Assert.That(Diary, Has.No.Member("one"));
    }

    [Test]
    public void OneStartsOnADisabledScript()
    {
        owner.enabled = false;
        owner.StartCoroutine(Say("one"));
        Assert.That(Diary, Has.Member("one"));
    }

    [Test]
    public void ACoroutineIsStoppedByItselfItsRoutineOrItsScript()
    {
        Coroutine first = owner.StartCoroutine(Say("1", null, "no"));
        IEnumerator routine = Say("2", null, "no");
        owner.StartCoroutine(routine);
        owner.StartCoroutine(Say("3", null, "yes"));
        owner.StopCoroutine(first);
        owner.StopCoroutine(routine);
        Player.Frame();
        Assert.That(Diary, Has.Member("yes").And.No.Member("no"));
        owner.StartCoroutine(Say("4", null, "no"));
        owner.StopAllCoroutines();
        Player.Frame();
        Assert.That(Diary, Has.No.Member("no"));
    }

    [Test]
    public void NoneCannotBeStopped()
    {
        Assert.That(() => owner.StopCoroutine((Coroutine)null), Throws.TypeOf<NullReferenceException>());
        Assert.That(() => owner.StopCoroutine((IEnumerator)null), Throws.TypeOf<NullReferenceException>());
    }

    [Test]
    public void OneThatStopsItselfEndsAtItsNextYieldWithoutAWord()
    {
        Coroutine self = null;
        IEnumerator Suicidal(bool yields)
        {
            yield return null;
            owner.StopCoroutine(self);
            Diary.Add("after");
            if (yields) yield return null;
            if (yields) Diary.Add("never");
        }
        foreach (bool yields in new[] { true, false })
        {
            self = owner.StartCoroutine(Suicidal(yields));
            Frames(3);
        }
        Assert.That(Diary.Count(line => line == "after"), Is.EqualTo(2));
        Assert.That(Diary, Has.No.Member("never"));
    }

    [Test]
    public void ARoutineWithinRunsAsAPartAndStopsWithTheWhole()
    {
        IEnumerator Outer()
        {
            yield return Say("in", null, "still in", null, "no");
            Diary.Add("no");
        }
        Coroutine whole = owner.StartCoroutine(Outer());
        Player.Frame();
        Assert.That(Diary, Has.Member("still in"));
        owner.StopCoroutine(whole);
        Frames(3);
        Assert.That(Diary, Has.No.Member("no"));
    }

    [Test]
    public void WhoWaitsForACoroutineGoesOnAtOnceWhenItEnds()
    {
        IEnumerator Outer()
        {
            yield return owner.StartCoroutine(Say("in", null, "in's end"));
            Diary.Add("out");
        }
        Player.Frame();
        owner.StartCoroutine(Outer());
        Diary.Clear();
        Player.Frame(0.001f);
        Said("owner Update", "in's end", "out", "owner LateUpdate");
    }

    [Test]
    public void WhoWaitsForAStoppedCoroutineWaitsForEver()
    {
        Coroutine inner = owner.StartCoroutine(Say("in", null, "in's end"));
        IEnumerator Outer()
        {
            yield return inner;
            Diary.Add("out");
        }
        owner.StartCoroutine(Outer());
        owner.StopCoroutine(inner);
        Frames(5);
        Assert.That(Diary, Has.No.Member("out").And.No.Member("in's end"));
    }

    [Test]
    public void WhoWaitsForAnEndedCoroutineGoesOnInTheNextFrame()
    {
        Coroutine ended = owner.StartCoroutine(Say("in"));
        owner.StartCoroutine(Say("one", ended, "two"));
        Assert.That(Diary, Has.No.Member("two"));
        Player.Frame();
        Assert.That(Diary, Has.Member("two"));
    }

    [Test]
    public void OnlyOneCanWaitForACoroutine()
    {
        Coroutine inner = owner.StartCoroutine(Say("in", null, "in's end"));
        owner.StartCoroutine(Say(inner, "first"));
        owner.StartCoroutine(Say(inner, "second"));
        Logged("[Error] Another coroutine is already waiting for this coroutine!");
        Frames(3);
        Assert.That(Diary, Has.Member("first").And.No.Member("second"));
    }

    [Test]
    public void AnotherMayWaitWhereTheOneThatWaitedWasStopped()
    {
        Coroutine inner = owner.StartCoroutine(Say("in", null, "in's end"));
        owner.StopCoroutine(owner.StartCoroutine(Say(inner, "first")));
        owner.StartCoroutine(Say(inner, "second"));
        Frames(3);
        Assert.That(Diary, Has.Member("second").And.No.Member("first"));
    }

    [Test]
    public void WhatACoroutineThrowsEndsItAndIsLogged()
    {
        IEnumerator Broken()
        {
            yield return null;
            throw new InvalidOperationException("oops");
        }
        IEnumerator Outer()
        {
            yield return Broken();
            Diary.Add("no");
        }
        owner.StartCoroutine(Outer());
        owner.StartCoroutine(Say("one", null, "two"));
        Frames(3);
        Logged("[Exception] InvalidOperationException: oops");
        Assert.That(Diary, Has.Member("two").And.No.Member("no"));
    }

    [Test]
    public void StartMayBeACoroutine()
    {
        new GameObject("a").AddComponent<SlowStart>();
        Player.Frame(0.001f);
        Assert.That(Diary, Is.EqualTo(new[] { "owner Start", "begins", "owner Update", "owner LateUpdate" }));
        Player.Frame(0.001f);
        Assert.That(Diary, Has.Member("ends"));
    }

    /// <summary>Says texts, and yields all else.</summary>
    static IEnumerator Say(params object[] steps)
    {
        foreach (object step in steps ?? new object[] { null })
            if (step is string text) Speaker.Diary.Add(text);
            else yield return step;
    }

    sealed class SlowStart : MonoBehaviour
    {
        IEnumerator Start()
        {
            Speaker.Diary.Add("begins");
            yield return null;
            Speaker.Diary.Add("ends");
        }
    }
}
