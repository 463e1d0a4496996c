using NUnit.Framework;
using UnityEngine;
using UnityEngine.Events;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

public sealed class UnityEventTests
{
    readonly List<string> calls = new();

    [SetUp]
    public void Forget() => calls.Clear();

    [Test]
    public void ListenersAreCalledInTheOrderTheyWereAdded()
    {
        var happened = new UnityEvent<string, int>();
        happened.AddListener((text, number) => calls.Add("first " + text));
        happened.AddListener((text, number) => calls.Add("second " + number));
        happened.Invoke("a", 2);
        Assert.That(calls, Is.EqualTo(new[] { "first a", "second 2" }));
    }

    [Test]
    public void WhatWasAddedTwiceIsCalledTwiceAndRemovedAtOnce()
    {
        var happened = new UnityEvent();
        happened.AddListener(Note);
        happened.AddListener(Note);
        happened.Invoke();
        Assert.That(calls.Count, Is.EqualTo(2));
        happened.RemoveListener(Note);
        happened.RemoveListener(Note);
        happened.Invoke();
        Assert.That(calls.Count, Is.EqualTo(2));
    }

    [Test]
    public void AnExceptionReachesTheCallerAndEndsTheCall()
    {
        var happened = new UnityEvent<int>();
        happened.AddListener(_ => throw new InvalidOperationException("mine"));
        happened.AddListener(_ => calls.Add("after"));
        Assert.That(() => happened.Invoke(1), Throws.InvalidOperationException.With.Message.EqualTo("mine"));
        Assert.That(calls, Is.Empty);
    }

    [Test]
    public void ChangesDuringACallCountFromTheNextOne()
    {
        var happened = new UnityEvent();
        happened.AddListener(() =>
        {
            calls.Add("changing");
            happened.RemoveListener(Note);
            happened.AddListener(NoteLate);
        });
        happened.AddListener(Note);
        happened.Invoke();
        Assert.That(calls, Is.EqualTo(new[] { "changing", "noted" }));
        happened.Invoke();
        Assert.That(calls.Skip(2), Is.EqualTo(new[] { "changing", "late" }));
    }

    [Test]
    public void RemoveAllListenersLeavesNone()
    {
        var happened = new UnityEvent<int, int, int>();
        happened.AddListener((_, _, _) => calls.Add("called"));
        UnityEventBase any = happened;
        Assert.That(any.GetPersistentEventCount(), Is.EqualTo(0), "listeners added by code are not persistent");
        any.RemoveAllListeners();
        happened.Invoke(1, 2, 3);
        Assert.That(calls, Is.Empty);
    }

    [Test]
    public void AListenerWhoseTargetWasDestroyedIsPassedOver()
    {
        Player.Enter();
        try
        {
            var happened = new UnityEvent();
            var script = new GameObject().AddComponent<CountingScript>();
            happened.AddListener(script.Heard);
            happened.AddListener(Note);
            happened.Invoke();
            Assert.That(script.Updates, Is.EqualTo(-1), "it was heard");
            Object.DestroyImmediate(script);
            happened.Invoke();
            Assert.That(script.Updates, Is.EqualTo(-1), "and is heard no more");
            Assert.That(calls, Is.EqualTo(new[] { "noted", "noted" }));
        }
        finally
        {
            Player.Quit();
        }
    }

    [Test]
    public void NullIsRefusedWhenItIsAdded() => Assert.That(() => new UnityEvent().AddListener(null), Throws.ArgumentNullException);

    [Test]
    public void InvokingAllocatesNothing()
    {
        var happened = new UnityEvent<string, float>();
        int count = 0;
        happened.AddListener((_, _) => count++);
        Assert.That(Allocations.Of(() => happened.Invoke("again", 1)), Is.EqualTo(0));
        Assert.That(count, Is.EqualTo(5));
    }

    void Note() => calls.Add("noted");

    void NoteLate() => calls.Add("late");
}
