using System.Collections.Generic;

namespace Graft.StandIn.Toolkit;

/// <summary>Runs what the elements of a panel do later. Nothing is due twice in one turn.</summary>
sealed class PanelClock
{
    readonly List<ScheduledItem> items = new();
    readonly List<ScheduledItem> due = new();
    long now;

    public void Add(ScheduledItem item)
    {
        item.Begin(now);
        if (item.IsClocked) return;
        item.IsClocked = true;
        items.Add(item);
    }

    public void Remove(ScheduledItem item)
    {
        if (!item.IsClocked) return;
        item.IsClocked = false;
        items.Remove(item);
    }

    public void Update(double seconds)
    {
        now = (long)(seconds * 1000);
        due.Clear();
        foreach (ScheduledItem each in items)
            if (each.Due <= now) due.Add(each);
        foreach (ScheduledItem each in due)
            if (each.IsClocked && each.Due <= now) each.Run(now);
        due.Clear();
    }
}
