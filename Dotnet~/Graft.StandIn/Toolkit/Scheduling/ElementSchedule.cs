using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What one element does later.</summary>
sealed class ElementSchedule : IVisualElementScheduler
{
    readonly List<ScheduledItem> items = new();

    public ElementSchedule(VisualElement owner) => Owner = owner;

    public VisualElement Owner { get; }

    public IVisualElementScheduledItem Execute(Action<TimerState> timerUpdateEvent) => Started(new ScheduledItem(this, timerUpdateEvent));
    public IVisualElementScheduledItem Execute(Action updateEvent) => Started(new ScheduledItem(this, _ => updateEvent()));

    /// <summary>The element came into a panel: everything begins anew.</summary>
    public void Attach(PanelClock clock)
    {
        foreach (ScheduledItem each in items) clock.Add(each);
    }

    public void Detach(PanelClock clock)
    {
        foreach (ScheduledItem each in items) clock.Remove(each);
    }

    /// <summary>Runs from now on, where the element is in a panel.</summary>
    public void Start(ScheduledItem item)
    {
        if (!items.Contains(item)) items.Add(item);
        Owner.Panel?.Clock.Add(item);
    }

    public void Stop(ScheduledItem item)
    {
        items.Remove(item);
        Owner.Panel?.Clock.Remove(item);
    }

    ScheduledItem Started(ScheduledItem item)
    {
        Start(item);
        return item;
    }
}
