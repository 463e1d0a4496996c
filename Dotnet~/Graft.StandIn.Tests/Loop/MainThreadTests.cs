using NUnit.Framework;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>Most of the engine may be used from the main thread only; what other threads, and awaits, post runs there, between Update and LateUpdate.</summary>
public sealed class MainThreadTests : Play
{
    [Test]
    public void OtherThreadsAreRefused()
    {
        Speaker a = Speak("a");
        var asset = new TextAsset("text");
        foreach (Action act in new Action[]
        {
            () => new GameObject(), () => _ = a.name, () => a.name = "b", () => _ = a.gameObject, () => a.GetComponent<Speaker>(),
            () => a.gameObject.AddComponent<Speaker>(), () => a.gameObject.SetActive(false), () => a.enabled = false, () => Object.Destroy(a),
            () => Object.DestroyImmediate(a), () => Object.Instantiate(a),
            () => ScriptableObject.CreateInstance<ScriptableObject>(), () => _ = Time.time, () => _ = Time.frameCount, () => Resources.Load<TextAsset>("x"),
            () => Object.FindObjectOfType<Speaker>(), () => SceneManager.CreateScene("x"), () => _ = Application.persistentDataPath, () => _ = asset.name,
            () => a.StartCoroutine(Enumerable.Empty<object>().GetEnumerator()), () => Application.Quit(),
        })
            Assert.That(() => Elsewhere(act), Throws.TypeOf<UnityException>().With.Message.Contains("main thread"));
        Assert.That(a.name, Is.EqualTo("a"));
        Assert.That(a.isActiveAndEnabled);
    }

    [Test]
    public void OtherThreadsMayCompareAndLog()
    {
        Speaker a = Speak("a");
        Elsewhere(() =>
        {
            Assert.That(a != null && a.GetInstanceID() != 0 && a.Equals(a));
            Debug.Log("from there");
        });
        Logged("[Log] from there");
    }

    [Test]
    public void AnAwaitGoesOnOnTheMainThreadBetweenUpdateAndLateUpdate()
    {
        Speaker a = Speak("a");
        Player.Frame();
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async void Wait()
        {
            await elsewhere.Task;
            Diary.Add(a.name + " awaited");
        }
        Wait();
        Elsewhere(elsewhere.SetResult);
        SpinWait.SpinUntil(() => MainThread.Posted.Waiting > 0, 5000);
        Diary.Clear();
        Player.Frame(0.001f);
        Said("a Update", "a awaited", "a LateUpdate");
    }

    [Test]
    public void WhatPostedWorkPostsWaitsForTheNextFrame()
    {
        SynchronizationContext loop = SynchronizationContext.Current;
        loop.Post(_ =>
        {
            Diary.Add("one");
            loop.Post(_ => Diary.Add("two"), null);
        }, null);
        Said();
        Player.Frame();
        Said("one");
        Player.Frame();
        Said("two");
    }

    [Test]
    public void WhatPostedWorkThrowsIsLogged()
    {
        SynchronizationContext.Current.Post(_ => throw new InvalidOperationException("oops"), null);
        SynchronizationContext.Current.Post(_ => Diary.Add("next"), null);
        Player.Frame();
        Logged("[Exception] InvalidOperationException: oops");
        Said("next");
    }

    [Test]
    public void WhoSendsWaitsForTheMainThreadAndTheMainThreadForNobody()
    {
        SynchronizationContext loop = SynchronizationContext.Current;
        loop.Send(_ => Diary.Add("at once"), null);
        var sender = new Thread(() =>
        {
            loop.Send(_ => Diary.Add("sent"), null);
            lock (Diary) Diary.Add("after");
        });
        sender.Start();
        SpinWait.SpinUntil(() => MainThread.Posted.Waiting > 0, 5000);
        Player.Frame();
        Assert.That(sender.Join(5000));
        Said("at once", "sent", "after");
    }

    [Test]
    public void WhoSendsToAGameThatReloadsOrHasEndedWaitsNoLonger()
    {
        SynchronizationContext loop = SynchronizationContext.Current;
        foreach (Action end in new Action[] { Player.ReloadDomain, Player.Quit })
        {
            var sender = new Thread(() => loop.Send(_ => Diary.Add("sent"), null)) { IsBackground = true };
            sender.Start();
            Assert.That(SpinWait.SpinUntil(() => MainThread.Posted.Waiting > 0, 5000));
            end();
            Assert.That(sender.Join(5000), "it waited for what will never be done");
        }
        var late = new Thread(() => loop.Send(_ => Diary.Add("sent"), null)) { IsBackground = true };
        late.Start();
        Assert.That(late.Join(5000), "it waited for a game that has ended");
        Said();
    }

    [Test]
    public void TheContextOfBeforeIsBackAfterwards()
    {
        Assert.That(SynchronizationContext.Current, Is.SameAs(MainThread.Posted));
        SynchronizationContext during = SynchronizationContext.Current;
        Player.Quit();
        Assert.That(SynchronizationContext.Current, Is.Not.SameAs(during));
    }

    static void Elsewhere(Action act)
    {
        Exception thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                act();
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (thrown != null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }
}
