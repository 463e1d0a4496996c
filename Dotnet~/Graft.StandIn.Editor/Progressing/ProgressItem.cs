using System;
using UnityEditor;

namespace Graft.StandIn;

/// <summary>One work in the background.</summary>
public sealed class ProgressItem
{
    readonly ProgressList list;

    internal ProgressItem(ProgressList list, int id, string name, string description, Progress.Options options, int parentId)
    {
        this.list = list;
        (Id, Name, Description, Options, ParentId) = (id, name, description ?? "", options, parentId);
    }

    public int Id { get; }

    /// <summary>The work that it is a part of; -1 for none.</summary>
    public int ParentId { get; }

    public string Name { get; }
    public string Description { get; internal set; }

    /// <summary>From 0 to 1.</summary>
    public float Value { get; private set; }

    public Progress.Status Status { get; private set; }

    /// <summary>As the work guesses; -1 where it does not.</summary>
    public long RemainingSeconds { get; internal set; } = -1;

    /// <summary>Nobody knows how far it is.</summary>
    public bool IsIndefinite => (Options & Progress.Options.Indefinite) != 0;

    public bool CanCancel => OnCancel != null;
    public bool CanPause => OnPause != null;

    internal Progress.Options Options { get; }
    internal Func<bool> OnCancel { get; set; }
    internal Func<bool, bool> OnPause { get; set; }

    bool IsUnderWay => Status is Progress.Status.Running or Progress.Status.Paused;

    /// <summary>Asks the work to end.</summary>
    /// <returns>Whether it will.</returns>
    public bool Cancel()
    {
        if (!IsUnderWay || OnCancel == null || !Listeners.Ask(OnCancel, false)) return false;
        list.Finish(Id, Progress.Status.Canceled);
        return true;
    }

    /// <summary>Asks the work to wait, or to go on.</summary>
    /// <returns>Whether it does.</returns>
    public bool Pause(bool paused)
    {
        if (Status != (paused ? Progress.Status.Running : Progress.Status.Paused) || OnPause == null || !Listeners.Ask(() => OnPause(paused), false)) return false;
        Status = paused ? Progress.Status.Paused : Progress.Status.Running;
        return true;
    }

    internal void Report(float progress)
    {
        MainThread.Check();
        Value = Math.Clamp(progress, 0, 1);
    }

    internal void End(Progress.Status status)
    {
        Status = status;
        if (status == Progress.Status.Succeeded) Value = 1;
    }
}
