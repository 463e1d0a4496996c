using UnityEngine;

namespace Graft.Studio.Editing;

/// <summary>What the editor's console would show in red is shown to the user, and written to standard error.</summary>
sealed class LogNotices : IDisposable
{
    readonly Stage stage;

    public LogNotices(Stage stage)
    {
        this.stage = stage;
        Application.logMessageReceivedThreaded += Hear;
    }

    public void Dispose() => Application.logMessageReceivedThreaded -= Hear;

    void Hear(string condition, string stackTrace, LogType type)
    {
        if (type is LogType.Log or LogType.Warning) return;
        Console.Error.WriteLine(stackTrace.Length == 0 ? condition : $"{condition}\n{stackTrace.TrimEnd()}");
        stage.Loop.Post(() => stage.Notify("error", condition));
    }
}
