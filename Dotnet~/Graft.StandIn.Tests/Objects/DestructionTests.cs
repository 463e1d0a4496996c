using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/Object.Destroy.html, MonoBehaviour.OnDestroy.html</summary>
public sealed class DestructionTests : Play
{
    [Test]
    public void DestroyWaitsForTheEndOfTheFrame()
    {
        Speaker a = Speak("a");
        Player.Frame();
        Diary.Clear();
        a.Does["Update"] = () => Object.Destroy(a);
        Player.Frame(0.001f);
        Said("a Update", "a LateUpdate", "a OnDisable", "a OnDestroy");
        Assert.That(a == null);
    }

    [Test]
    public void DestroyMayWaitSomeSecondsOfTheGamesTime()
    {
        Speaker a = Speak("a");
        Time.timeScale = 0.5f;
        Object.Destroy(a.gameObject, 0.1f);
        for (int i = 0; i < 19; i++) Player.Frame(0.01f);
        Assert.That(a != null);
        Player.Frame(0.011f);
        Assert.That(a == null);
    }

    [Test]
    public void DestroyImmediateDoesNotWait()
    {
        Speaker a = Speak("a"), b = Speak("b");
        Player.Frame();
        Diary.Clear();
        a.Does["Update"] = () => Object.DestroyImmediate(b);
        Player.Frame(0.001f);
        Said("a Update", "b OnDisable", "b OnDestroy", "a LateUpdate");
    }

    [Test]
    public void AHierarchyIsSwitchedOffFromBelowAndEndsFromAbove()
    {
        Speaker top = Speak("top"), child = Speak("child", top.gameObject);
        Speak("grandchild", child.gameObject);
        Diary.Clear();
        Object.DestroyImmediate(top.gameObject);
        Said("grandchild OnDisable", "child OnDisable", "top OnDisable", "top OnDestroy", "child OnDestroy", "grandchild OnDestroy");
        Assert.That(child == null && child.Equals(null));
    }

    [Test]
    public void ADisabledScriptIsToldThatItEndsOnly()
    {
        Speaker a = Speak("a");
        a.enabled = false;
        Diary.Clear();
        Object.DestroyImmediate(a);
        Said("a OnDestroy");
    }

    [Test]
    public void WhatIsDestroyedTwiceEndsOnce()
    {
        Speaker a = Speak("a");
        Diary.Clear();
        Object.Destroy(a);
        Object.Destroy(a.gameObject);
        Object.Destroy(a);
        Player.Frame(0.001f);
        Assert.That(Diary.Count(line => line == "a OnDestroy"), Is.EqualTo(1));
        Object.Destroy(a);
        Object.DestroyImmediate(a);
    }

    [Test]
    public void DestroyingAComponentLeavesItsObject()
    {
        Speaker a = Speak("a");
        GameObject host = a.gameObject;
        Object.DestroyImmediate(a);
        Assert.That(host != null && host.GetComponent<Speaker>() == null);
    }

    [Test]
    public void ATransformCannotBeDestroyedAlone()
    {
        var host = new GameObject("a");
        Object.Destroy(host.transform);
        Player.Frame();
        Assert.That(host.transform != null);
        Logged("[Error] Can't destroy Transform component of 'a'. Destroy the game object instead.");
        Object.DestroyImmediate(host.transform);
        Assert.That(host.transform != null);
        Logged("[Error] Can't destroy Transform component of 'a'. Destroy the game object instead.");
    }

    [Test]
    public void WhatThrowsAsItEndsEndsAllTheSame()
    {
        Speaker a = Speak("a");
        a.Does["OnDisable"] = () => throw new InvalidOperationException("one");
        a.Does["OnDestroy"] = () => throw new InvalidOperationException("two");
        Object.DestroyImmediate(a.gameObject);
        Assert.That(a == null);
        Logged("[Exception] InvalidOperationException: one", "[Exception] InvalidOperationException: two");
    }

    [Test]
    public void ACoroutineBegunAtTheEndDoesNotOutliveItsScript()
    {
        Speaker a = Speak("a");
        int steps = 0;
        System.Collections.IEnumerator Steps()
        {
            while (true)
            {
                steps++;
                yield return null;
            }
        }
        a.Does["OnDestroy"] = () => a.StartCoroutine(Steps());
        Object.DestroyImmediate(a);
        int before = steps;
        Frames(2);
        Assert.That(steps, Is.EqualTo(before));
    }
}
