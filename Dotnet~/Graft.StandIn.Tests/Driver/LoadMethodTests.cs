using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/RuntimeInitializeOnLoadMethodAttribute.html</summary>
public sealed class LoadMethodTests : Play
{
    static readonly List<string> Called = new();
    static bool throws;

    [Test]
    public void MethodsAreCalledInTheEnginesOrder()
    {
        Player.Quit();
        Called.Clear();
        Player.Enter();
        Assert.That(Called, Is.EqualTo(new[] { "subsystems", "assemblies", "splash", "before scene", "scene", "after scene", "after scene" }));
    }

    [Test]
    public void WhatOneThrowsIsLoggedAndTheOthersAreCalled()
    {
        Player.Quit();
        Called.Clear();
        throws = true;
        Player.Enter();
        throws = false;
        Logged("[Exception] InvalidOperationException: oops");
        Assert.That(Called, Has.Member("assemblies"));
    }

    [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
    static void Subsystems()
    {
        Called.Add("subsystems");
        if (throws) throw new InvalidOperationException("oops");
    }

    [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.AfterAssembliesLoaded)]
    static void Assemblies() => Called.Add("assemblies");

    [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.BeforeSplashScreen)]
    static void Splash() => Called.Add("splash");

    [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.BeforeSceneLoad)]
    static void BeforeScene()
    {
        Called.Add("before scene");
        SceneManager.sceneLoaded += Loaded;
    }

    [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.AfterSceneLoad)]
    static void AfterScene()
    {
        Called.Add("after scene");
        SceneManager.sceneLoaded -= Loaded;
    }

    [RuntimeInitializeOnLoadMethod]
    static void Usual() => Called.Add("after scene");

    static void Loaded(Scene scene, LoadSceneMode mode) => Called.Add("scene");
}
