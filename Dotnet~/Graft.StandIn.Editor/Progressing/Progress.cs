using System;
using Graft.StandIn;

namespace UnityEditor;

/// <summary>Work in the background, as the editor shows it at the lower right.</summary>
public static class Progress
{
    public enum Status
    {
        Running,
        Succeeded,
        Failed,
        Canceled,
        Paused,
    }

    [Flags]
    public enum Options
    {
        None = 0,
        Sticky = 1,
        Indefinite = 2,
        Synchronous = 4,
        Managed = 8,
        Unmanaged = 16,
    }

    public static int Start(string name, string description = null, Options options = Options.None, int parentId = -1) =>
        List.Start(name, description, options, parentId).Id;

    public static void Report(int id, float progress) => List[id]?.Report(progress);

    public static void Report(int id, float progress, string description)
    {
        Report(id, progress);
        SetDescription(id, description);
    }

    public static void Finish(int id, Status status = Status.Succeeded) => List.Finish(id, status);

    /// <summary>Takes it away; gives the id back, or -1 where there was none.</summary>
    public static int Remove(int id) => List.Remove(id) ? id : -1;

    public static void RegisterCancelCallback(int id, Func<bool> callback) => List.Needed(id).OnCancel = callback;
    public static void UnregisterCancelCallback(int id) => List.Needed(id).OnCancel = null;
    public static void RegisterPauseCallback(int id, Func<bool, bool> callback) => List.Needed(id).OnPause = callback;
    public static void UnregisterPauseCallback(int id) => List.Needed(id).OnPause = null;

    public static bool Cancel(int id) => List[id]?.Cancel() == true;
    public static bool Pause(int id) => List[id]?.Pause(true) == true;
    public static bool Resume(int id) => List[id]?.Pause(false) == true;

    public static bool Exists(int id) => List[id] != null;
    public static Status GetStatus(int id) => List.Needed(id).Status;
    public static float GetProgress(int id) => List.Needed(id).Value;
    public static string GetName(int id) => List.Needed(id).Name;
    public static string GetDescription(int id) => List.Needed(id).Description;

    public static void SetDescription(int id, string description)
    {
        if (List[id] is { } item) item.Description = description ?? "";
    }

    public static void SetRemainingTime(int id, long seconds)
    {
        if (List[id] is { } item) item.RemainingSeconds = seconds;
    }

    static ProgressList List => OpenEditor.Needed.Progress;
}
