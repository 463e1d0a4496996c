using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

public sealed class ScheduleTests : ToolkitTests
{
    int runs;

    [SetUp]
    public void Forget() => runs = 0;

    void Run() => runs++;

    int RunsUntil(double from, double to, double step = 0.01)
    {
        runs = 0;
        for (double now = from; now < to - 1e-9; now += step) Panel.Update(now);
        return runs;
    }

    [Test]
    public void WithoutATimeItRunsOnceAtTheNextTurn()
    {
        IVisualElementScheduledItem item = Panel.Root.schedule.Execute(Run);
        Assert.That((runs, item.isActive, item.element), Is.EqualTo((0, true, Panel.Root)));
        Assert.That(RunsUntil(0, 1), Is.EqualTo(1));
        Assert.That(item.isActive, Is.False);
        item.Resume();
        Assert.That(RunsUntil(1, 2), Is.EqualTo(1));
        item.ExecuteLater(500);
        Assert.That(RunsUntil(2, 2.4), Is.EqualTo(0));
        Assert.That(RunsUntil(2.4, 3), Is.EqualTo(1));
    }

    [Test]
    public void ItRunsRepeatedlyAndStopsWhenItIsOver()
    {
        IVisualElementScheduledItem item = Panel.Root.schedule.Execute(Run).Every(100).Until(() => runs == 7);
        Assert.That(RunsUntil(0, 0.5), Is.EqualTo(5));
        item.Pause();
        Assert.That(RunsUntil(0.5, 1), Is.EqualTo(0));
        item.Resume();
        Assert.That(RunsUntil(1, 3), Is.EqualTo(7));
        Assert.That(item.isActive, Is.False);
    }

    [Test]
    public void ItBeginsLater()
    {
        Panel.Update(1);
        Panel.Root.schedule.Execute(Run).StartingIn(250).Every(100);
        Assert.That(RunsUntil(1, 1.25), Is.EqualTo(0));
        Assert.That(RunsUntil(1.25, 1.5), Is.EqualTo(3));
    }

    [Test]
    public void ItRunsInAPanelOnly()
    {
        var element = new VisualElement();
        element.schedule.Execute(Run).Every(100);
        Assert.That(RunsUntil(0, 1), Is.EqualTo(0));
        Panel.Root.Add(element);
        Assert.That(RunsUntil(1, 2), Is.EqualTo(10));
        element.RemoveFromHierarchy();
        Assert.That(RunsUntil(2, 3), Is.EqualTo(0));
        Panel.Root.Add(element);
        Assert.That(RunsUntil(3, 4), Is.EqualTo(10));
    }

    [Test]
    public void ItHearsWhenItRanLast()
    {
        TimerState state = default;
        Panel.Root.schedule.Execute(now => state = now).Every(100);
        Panel.Update(1);
        Panel.Update(1.15);
        Assert.That((state.start, state.now, state.deltaTime), Is.EqualTo((1000L, 1150L, 150L)));
    }

    [Test]
    public void WhatItThrowsIsLoggedAndItGoesOn()
    {
        Panel.Root.schedule.Execute(() =>
        {
            Run();
            throw new InvalidOperationException("on purpose");
        }).Every(100);
        Assert.That(RunsUntil(0, 0.3), Is.EqualTo(3));
        Assert.That(Log.Count, Is.EqualTo(3));
        Log.Clear();
    }

    [Test]
    public void ItMayStopItselfAndOthers()
    {
        IVisualElementScheduledItem other = null;
        Panel.Root.schedule.Execute(() => other.Pause());
        other = Panel.Root.schedule.Execute(Run);
        Assert.That(RunsUntil(0, 1), Is.EqualTo(0));
    }
}
