using System.Collections;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/YieldInstruction.html and the pages of the others.</summary>
public sealed class YieldTests : Play
{
    Speaker owner;

    [SetUp]
    public void MakeAnOwner()
    {
        owner = Speak("owner");
        Player.Frame(0.001f);
        Diary.Clear();
    }

    [Test]
    public void SecondsAreTheGames()
    {
        Time.timeScale = 0.5f;
        Wait(new WaitForSeconds(0.1f));
        Assert.That(FramesOf(0.01f), Is.EqualTo(20).Within(1));
    }

    [Test]
    public void NoGamesSecondPassesWhileTimeStandsStill()
    {
        Time.timeScale = 0;
        Wait(new WaitForSeconds(0.01f));
        Frames(100);
        Assert.That(Diary, Has.No.Member("done"));
        Time.timeScale = 1;
        Frames(2);
        Assert.That(Diary, Has.Member("done"));
    }

    [Test]
    public void RealSecondsGoOnWhileTheGamesStandStill()
    {
        Time.timeScale = 0;
        Wait(new WaitForSecondsRealtime(0.1f));
        Assert.That(FramesOf(0.01f), Is.EqualTo(10).Within(1));
    }

    [Test]
    public void RealSecondsCanBeWaitedForAgain()
    {
        var wait = new WaitForSecondsRealtime(0.1f);
        Wait(wait);
        int first = FramesOf(0.01f);
        Wait(wait);
        Assert.That(FramesOf(0.01f), Is.EqualTo(first).Within(1));
        Assert.That(first, Is.EqualTo(10).Within(1));
    }

    [Test]
    public void ZeroSecondsAreOneFrame()
    {
        owner.Does["Update"] = () =>
        {
            owner.Does.Clear();
            Wait(new WaitForSeconds(0));
        };
        Player.Frame(0.001f);
        Said("owner Update", "owner LateUpdate");
        Player.Frame(0.001f);
        Said("owner Update", "done", "owner LateUpdate");
    }

    [Test]
    public void TheEndOfTheFrameComesAfterAllElseInIt()
    {
        Wait(new WaitForEndOfFrame());
        Player.Frame(0.001f);
        Said("owner Update", "owner LateUpdate", "done");
    }

    [Test]
    public void AFixedUpdateIsWaitedForUntilItsStep()
    {
        Wait(new WaitForFixedUpdate());
        Player.Frame(0.001f);
        Said("owner Update", "owner LateUpdate");
        Player.Frame(0.02f);
        Said("owner FixedUpdate", "done", "owner Update", "owner LateUpdate");
    }

    [Test]
    public void ConditionsAreLookedAtBetweenUpdateAndLateUpdate()
    {
        bool open = false;
        Wait(new WaitUntil(() => open));
        Wait(new WaitWhile(() => !open));
        Frames(2);
        Assert.That(Diary, Has.No.Member("done"));
        Diary.Clear();
        owner.Does["Update"] = () => open = true;
        Player.Frame(0.001f);
        Assert.That(Diary.Where(line => line != "owner FixedUpdate"), Is.EqualTo(new[] { "owner Update", "done", "done", "owner LateUpdate" }));
    }

    [Test]
    public void AnInstructionOfOnesOwnIsAskedInEachFrame()
    {
        var wait = new ThreeTimes();
        Wait(wait);
        Assert.That(FramesOf(0.001f), Is.EqualTo(3).Within(1));
        Assert.That(wait.Asked, Is.EqualTo(4));
    }

    [Test]
    public void AnOperationIsWaitedForUntilItIsDone()
    {
        Player.AddScene("other", () => { });
        AsyncOperation loading = SceneManager.LoadSceneAsync("other", LoadSceneMode.Additive);
        bool told = false;
        loading.completed += done => told = done == loading;
        Wait(loading);
        Assert.That(loading.isDone, Is.False);
        Assert.That(Diary, Has.No.Member("done"));
        Player.Frame();
        Assert.That(loading.isDone && told);
        Assert.That(loading.progress, Is.EqualTo(1));
        Assert.That(Diary, Has.Member("done"));
    }

    [Test]
    public void WhoListensToAnOperationThatIsDoneIsToldAtOnce()
    {
        Player.AddScene("other", () => { });
        AsyncOperation loading = SceneManager.LoadSceneAsync("other", LoadSceneMode.Additive);
        loading.completed += _ => Diary.Add("early");
        Player.Frame(0.001f);
        Diary.Clear();
        loading.completed += _ => Diary.Add("late");
        Said("late");
        Player.Frame(0.001f);
        Assert.That(Diary, Has.No.Member("early").And.No.Member("late"));
    }

    [Test]
    public void WhatAListenerToAnOperationThrowsIsLogged()
    {
        Player.AddScene("other", () => { });
        AsyncOperation loading = SceneManager.LoadSceneAsync("other", LoadSceneMode.Additive);
        loading.completed += _ => throw new InvalidOperationException("oops");
        Player.Frame(0.001f);
        Logged("[Exception] InvalidOperationException: oops");
        Said("owner Update", "owner LateUpdate");
    }

    [Test]
    public void AnythingElseIsAFrame()
    {
        Wait(12);
        Player.Frame(0.001f);
        Said("owner Update", "done", "owner LateUpdate");
    }

    void Wait(object instruction)
    {
        IEnumerator Waiting()
        {
            yield return instruction;
            Diary.Add("done");
        }
        owner.StartCoroutine(Waiting());
    }

    int FramesOf(float seconds)
    {
        Diary.Clear();
        int frames = 0;
        while (!Diary.Contains("done") && frames < 1000)
        {
            Player.Frame(seconds);
            frames++;
        }
        return frames;
    }

    sealed class ThreeTimes : CustomYieldInstruction
    {
        public int Asked;

        public override bool keepWaiting => ++Asked <= 3;
    }
}
