using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/SceneManagement.SceneManager.html</summary>
public sealed class SceneTests : Play
{
    [Test]
    public void ALoadedSceneTakesTheOthersPlaceInTheNextFrame()
    {
        Speaker a = Speak("a");
        Player.AddScene("other", () => Speak("b"));
        Diary.Clear();
        SceneManager.sceneLoaded += (scene, mode) => Diary.Add($"loaded {scene.name} {mode}");
        SceneManager.sceneUnloaded += scene => Diary.Add($"unloaded {scene.name}");
        SceneManager.LoadScene("other");
        Said();
        Player.Frame(0.001f);
        Said(
            "a OnDisable", "a OnDestroy", "unloaded Main",
            "b Awake", "b OnEnable", "b Pause False", "loaded other Single",
            "b Start", "b Update", "b LateUpdate");
        Assert.That(a == null);
        Assert.That(SceneManager.GetActiveScene().name, Is.EqualTo("other"));
        Assert.That(SceneManager.sceneCount, Is.EqualTo(1));
    }

    [Test]
    public void ASceneMayBeLoadedBesideTheOthers()
    {
        Speaker a = Speak("a");
        Player.AddScene("other", () => Speak("b"));
        SceneManager.LoadScene("other", LoadSceneMode.Additive);
        Player.Frame();
        Assert.That(a != null);
        Assert.That(SceneManager.sceneCount, Is.EqualTo(2));
        Assert.That(SceneManager.GetActiveScene().name, Is.EqualTo("Main"));
        Assert.That(GameObject.Find("b").scene, Is.EqualTo(SceneManager.GetSceneByName("other")));
        Assert.That(SceneManager.GetSceneAt(1).GetRootGameObjects().Single().name, Is.EqualTo("b"));
    }

    [Test]
    public void WhatIsKeptSurvivesALoad()
    {
        Speaker a = Speak("a");
        Object.DontDestroyOnLoad(a.gameObject);
        Player.AddScene("other", () => { });
        SceneManager.LoadScene("other");
        Frames(2);
        Assert.That(a != null && a.isActiveAndEnabled);
    }

    [Test]
    public void AnUnloadedSceneTakesItsObjectsWithIt()
    {
        Scene other = SceneManager.CreateScene("other");
        Speaker a = Speak("a"), b = Speak("b");
        SceneManager.MoveGameObjectToScene(a.gameObject, other);
        Assert.That(a.gameObject.scene, Is.EqualTo(other));
        AsyncOperation unloading = SceneManager.UnloadSceneAsync(other);
        Assert.That(a != null && !unloading.isDone);
        Player.Frame();
        Assert.That(a == null && b != null && unloading.isDone);
        Assert.That(other.isLoaded || other.IsValid(), Is.False);
    }

    [Test]
    public void AnotherSceneIsActiveWhereTheActiveOneIsUnloaded()
    {
        Scene other = SceneManager.CreateScene("other");
        Assert.That(SceneManager.SetActiveScene(other));
        Assert.That(new GameObject("a").scene, Is.EqualTo(other));
        SceneManager.UnloadSceneAsync(other);
        Player.Frame();
        Assert.That(SceneManager.GetActiveScene().name, Is.EqualTo("Main"));
        Assert.That(SceneManager.SetActiveScene(other), Is.False);
    }

    [Test]
    public void TheLastSceneStays()
    {
        Assert.That(SceneManager.UnloadSceneAsync(SceneManager.GetActiveScene()), Is.Null);
        Logged("[Error] Unloading the last loaded scene, or one that is not loaded, is not supported.");
    }

    [Test]
    public void ASceneThatIsBeingUnloadedIsNoLongerOneThatStays()
    {
        Scene main = SceneManager.GetActiveScene(), other = SceneManager.CreateScene("other");
        Assert.That(SceneManager.UnloadSceneAsync(other), Is.Not.Null);
        Assert.That(SceneManager.UnloadSceneAsync(main), Is.Null);
        Logged("[Error] Unloading the last loaded scene, or one that is not loaded, is not supported.");
        Player.Frame();
        Assert.That(SceneManager.GetActiveScene(), Is.EqualTo(main));
    }

    [Test]
    public void ASceneIsUnloadedOnce()
    {
        Player.AddScene("new", () => { });
        Scene other = SceneManager.CreateScene("other");
        SceneManager.sceneUnloaded += scene => Diary.Add(scene.name);
        AsyncOperation loading = SceneManager.LoadSceneAsync("new"), unloading = SceneManager.UnloadSceneAsync(other);
        Assert.That(SceneManager.UnloadSceneAsync(other), Is.Null);
        Logged("[Error] Unloading the last loaded scene, or one that is not loaded, is not supported.");
        Player.Frame();
        Assert.That(loading.isDone && unloading.isDone);
        Said("Main", "other");
    }

    [Test]
    public void AnUnknownSceneIsNotLoaded()
    {
        Assert.That(SceneManager.LoadSceneAsync("nowhere"), Is.Null);
        Logged("[Error] Scene 'nowhere' couldn't be loaded because it has not been added to the build settings.");
    }

    [Test]
    public void NamesOfCreatedScenesAreUnique()
    {
        SceneManager.CreateScene("other");
        Assert.That(() => SceneManager.CreateScene("other"), Throws.ArgumentException);
    }

    [Test]
    public void OnlyRootsAreMovedAndChildrenComeAlong()
    {
        Scene other = SceneManager.CreateScene("other");
        Speaker top = Speak("top"), child = Speak("child", top.gameObject);
        Assert.That(() => SceneManager.MoveGameObjectToScene(child.gameObject, other), Throws.ArgumentException);
        SceneManager.MoveGameObjectToScene(top.gameObject, other);
        Assert.That(child.gameObject.scene, Is.EqualTo(other));
    }

    [Test]
    public void WhatListenersThrowIsLogged()
    {
        Player.AddScene("other", () => { });
        SceneManager.sceneLoaded += (_, _) => throw new InvalidOperationException("loaded");
        SceneManager.sceneUnloaded += _ => throw new InvalidOperationException("unloaded");
        AsyncOperation loading = SceneManager.LoadSceneAsync("other");
        Player.Frame();
        Assert.That(loading.isDone);
        Logged("[Exception] InvalidOperationException: unloaded", "[Exception] InvalidOperationException: loaded");
    }
}
