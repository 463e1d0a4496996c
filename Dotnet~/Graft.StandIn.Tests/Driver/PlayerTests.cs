using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace Graft.StandIn.Tests;

public sealed class PlayerTests : Play
{
    [Test]
    public void PlayBeginsOnce() => Assert.That(() => Player.Enter(), Throws.InvalidOperationException.With.Message.Contains("Player.Quit"));

    [Test]
    public void NothingCanBeMadeBeforeIt()
    {
        Player.Quit();
        Assert.That(Player.IsPlaying || Application.isPlaying, Is.False);
        Assert.That(() => new GameObject(), Throws.InvalidOperationException.With.Message.Contains("Player.Enter"));
        Assert.That(() => Player.Frame(), Throws.InvalidOperationException);
    }

    [Test]
    public void EachPlayBeginsWithAnEmptySceneAndTheClockAtZero()
    {
        Speak("a");
        Frames(3);
        Player.Quit();
        Player.Enter();
        Assert.That(SceneManager.GetActiveScene().rootCount, Is.Zero);
        Assert.That((Time.time, Time.frameCount), Is.EqualTo((0f, 0)));
    }

    [Test]
    public void FramesDoNotBeginWithinFrames()
    {
        Speak("a").Does["Update"] = () => Player.Frame();
        Player.Frame();
        Assert.That(Log.Single(), Does.StartWith("[Exception] InvalidOperationException: A frame was begun within a frame"));
        Log.Clear();
    }

    [Test]
    public void PauseAndFocusReachDisabledScriptsTooButNoInactiveObjects()
    {
        Speak("a").enabled = false;
        Speak("b").gameObject.SetActive(false);
        Diary.Clear();
        Player.Pause(true);
        Player.Pause(false);
        Player.Focus(false);
        Player.Focus(true);
        Said("a Pause True", "a Pause False", "a Focus False", "a Focus True");
    }

    [Test]
    public void FocusIsKnownAndTold()
    {
        Application.focusChanged += focused => Diary.Add($"event {focused}");
        Assert.That(Application.isFocused);
        Player.Focus(false);
        Assert.That(Application.isFocused, Is.False);
        Player.Focus(true);
        Said("event False", "event True");
    }

    [Test]
    public void AGameThatEndsIsToldThenSwitchedOffAndDestroyed()
    {
        Speak("a");
        Application.quitting += () => Diary.Add("quitting");
        Diary.Clear();
        Player.Quit();
        Said("a Quit", "quitting", "a OnDisable", "a OnDestroy");
    }

    [Test]
    public void AGameMayEndItself()
    {
        Speaker a = Speak("a");
        a.Does["Update"] = () => Application.Quit();
        Player.Frame(0.001f);
        Assert.That(Player.IsPlaying, Is.False);
        Assert.That(Diary.SkipWhile(line => line != "a Update"), Is.EqualTo(new[] { "a Update", "a LateUpdate", "a Quit", "a OnDisable", "a OnDestroy" }));
    }

    [Test]
    public void AGameMayRefuseToEndItself()
    {
        bool may = false;
        Application.wantsToQuit += () => may;
        Application.Quit();
        Player.Frame();
        Assert.That(Player.IsPlaying);
        may = true;
        Application.Quit();
        Player.Frame();
        Assert.That(Player.IsPlaying, Is.False);
    }

    [Test]
    public void WhatListenersThrowIsLoggedAndTheGameEndsAllTheSame()
    {
        Application.wantsToQuit += () => throw new InvalidOperationException("wants");
        Application.quitting += () => throw new InvalidOperationException("quits");
        Application.lowMemory += () => throw new InvalidOperationException("low");
        Player.LowMemory();
        Application.Quit();
        Player.Frame();
        Assert.That(Player.IsPlaying, Is.False);
        Logged("[Exception] InvalidOperationException: low", "[Exception] InvalidOperationException: wants", "[Exception] InvalidOperationException: quits");
    }

    [Test]
    public void ListenersStayWhereNoDomainIsReloadedAndGoWhereOneIs()
    {
        Application.focusChanged += _ => Diary.Add("heard");
        Player.Quit();
        Player.Enter(new PlayerOptions { ReloadDomain = false });
        Player.Focus(false);
        Said("heard");
        Player.Quit();
        Player.Enter(new PlayerOptions { ReloadDomain = true });
        Diary.Clear();
        Player.Focus(false);
        Said();
    }

    [Test]
    public void AGameKnowsWhereItIs()
    {
        Player.Quit();
        string folder = Path.Combine(Path.GetTempPath(), "graft-player-tests-" + Guid.NewGuid().ToString("N"));
        try
        {
            Player.Enter(new PlayerOptions { PersistentDataPath = folder, Platform = RuntimePlatform.WebGLPlayer });
            Assert.That(Application.persistentDataPath, Is.EqualTo(folder));
            Assert.That(Directory.Exists(folder));
            Assert.That(Application.platform, Is.EqualTo(RuntimePlatform.WebGLPlayer));
            Assert.That(Application.isPlaying && !Application.isEditor);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
