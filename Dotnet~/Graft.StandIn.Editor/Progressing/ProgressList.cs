using System;
using System.Collections.Generic;
using UnityEditor;

namespace Graft.StandIn;

/// <summary>All works in the background. Those that ended go, but for sticky ones and those that failed: they wait until somebody removes them.</summary>
sealed class ProgressList
{
    readonly List<ProgressItem> items = new();
    int lastId;

    public IReadOnlyList<ProgressItem> Items => items;

    public ProgressItem this[int id]
    {
        get
        {
            MainThread.Check();
            return items.Find(each => each.Id == id);
        }
    }

    public ProgressItem Needed(int id) => this[id] ?? throw new ArgumentException($"There is no progress item with the id {id}: it has not been started, or was removed.");

    public ProgressItem Start(string name, string description, Progress.Options options, int parentId)
    {
        MainThread.Check();
        var item = new ProgressItem(this, ++lastId, name, description, options, parentId);
        items.Add(item);
        return item;
    }

    public void Finish(int id, Progress.Status status)
    {
        if (this[id] is not { } item) return;
        item.End(status);
        bool stays = status == Progress.Status.Failed || (item.Options & Progress.Options.Sticky) != 0;
        if (!stays) items.Remove(item);
    }

    public bool Remove(int id) => this[id] is { } item && items.Remove(item);
}
