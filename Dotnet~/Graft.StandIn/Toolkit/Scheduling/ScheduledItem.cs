using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Something that an element does later. It begins when it is added to a clock, and again when it is resumed.</summary>
sealed class ScheduledItem : IVisualElementScheduledItem
{
    readonly ElementSchedule schedule;
    readonly Action<TimerState> run;
    Func<bool> isOver;
    long delay, interval = -1, last;

    public ScheduledItem(ElementSchedule schedule, Action<TimerState> run) => (this.schedule, this.run) = (schedule, run);

    public VisualElement element => schedule.Owner;

    public bool isActive { get; private set; } = true;

    /// <summary>In the clock's milliseconds.</summary>
    public long Due { get; private set; }

    /// <summary>Whether the clock has it.</summary>
    public bool IsClocked { get; set; }

    public IVisualElementScheduledItem StartingIn(long delayMs)
    {
        delay = delayMs;
        if (isActive) Restart();
        return this;
    }

    public IVisualElementScheduledItem Every(long intervalMs)
    {
        interval = intervalMs;
        return this;
    }

    public IVisualElementScheduledItem Until(Func<bool> stopCondition)
    {
        isOver = stopCondition;
        return this;
    }

    public void ExecuteLater(long delayMs)
    {
        delay = delayMs;
        Restart();
    }

    public void Resume()
    {
        if (!isActive) Restart();
    }

    public void Pause()
    {
        isActive = false;
        schedule.Stop(this);
    }

    public void Begin(long now)
    {
        last = now;
        Due = now + delay;
    }

    /// <summary>Runs it, and says when it is due again, if it is.</summary>
    public void Run(long now)
    {
        try
        {
            run(new TimerState { start = last, now = now });
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
        }
        if (!isActive || Due > now) return; // paused, or asked for anew, by itself
        last = now;
        if (interval < 0 || (isOver != null && Listeners.Ask(isOver, false))) Pause();
        else Due = now + Math.Max(interval, 1);
    }

    void Restart()
    {
        isActive = true;
        schedule.Stop(this);
        schedule.Start(this);
    }
}
