using System.Collections.Concurrent;
using System.Diagnostics;
using Graft.StandIn;

namespace Graft.Studio.Editing;

/// <summary>
/// The one thread that the editor and all its windows live on. Whatever comes from a browser waits here for its turn; whatever changed goes to the browser
/// from here. A question blocks the editor as Unity's dialogs do, and the loop goes on within it: only answers, and browsers that come and go, are heard then.
/// </summary>
sealed class EditorLoop
{
    // Sixty turns a second, as an editor has; a browser's events wake it at once. While the user is at work what follows from that is looked for more often.
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(16), BriskTurn = TimeSpan.FromMilliseconds(4);

    readonly BlockingCollection<Action> inbox = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly EditorHostOptions options;
    CancellationToken stop;

    public EditorLoop(EditorHostOptions options)
    {
        this.options = options;
        ProjectFolder = options.ProjectFolder = Path.GetFullPath(options.ProjectFolder);
        Questions = new Questions(this);
        Stage = new Stage(this);
        var dialogs = new BrowserDialogs(Questions, ProjectFolder, options.PackageFolder);
        dialogs.Revealed += path => Stage.Notify("file", path);
        options.Dialogs = dialogs;
    }

    public string ProjectFolder { get; }
    public Questions Questions { get; }
    public Stage Stage { get; }

    public TimeSpan Now => clock.Elapsed;
    public bool IsStopping => stop.IsCancellationRequested;

    /// <summary>Opens the editor on this thread and runs it until it is told to stop.</summary>
    /// <param name="stopping">Open questions are answered by cancel, and the editor is closed.</param>
    /// <param name="opened">Told when the editor is open.</param>
    public void Run(CancellationToken stopping, Action? opened = null)
    {
        stop = stopping;
        EditorHost.Open(options);
        try
        {
            using var notices = new LogNotices(Stage);
            EditorHost.Copied += Copy;
            opened?.Invoke();
            while (!IsStopping)
            {
                Hear();
                Guard(() => EditorHost.Update(Now.TotalSeconds));
                Guard(Stage.Flush);
            }
        }
        finally
        {
            EditorHost.Copied -= Copy;
            Stage.Leave();
            EditorHost.Close();
        }
    }

    /// <summary>From any thread: done on the editor's at its next turn.</summary>
    public void Post(Action action) => inbox.Add(action);

    /// <summary>The same, for whoever waits until it is done.</summary>
    public Task<T> Do<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                done.SetResult(function());
            }
            catch (Exception thrown)
            {
                done.SetException(thrown);
            }
        });
        return done.Task;
    }

    public Task Do(Action action) => Do(() =>
    {
        action();
        return true;
    });

    /// <summary>A turn while a question is open: the editor itself stands still.</summary>
    public void TurnWithinQuestion()
    {
        Hear();
        Guard(Stage.Flush);
    }

    void Copy(string text) => Stage.Notify("copy", text);

    void Hear()
    {
        try
        {
            if (!inbox.TryTake(out Action? first, (int)(Stage.IsUserAtWork ? BriskTurn : Turn).TotalMilliseconds, stop)) return;
            Guard(first);
            // Not more than are waiting now, so that the editor has its turn, too.
            for (int i = inbox.Count; i > 0 && inbox.TryTake(out Action? next); i--) Guard(next);
        }
        catch (OperationCanceledException)
        {
            // told to stop
        }
    }

    static void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception thrown)
        {
            UnityEngine.Debug.LogException(thrown);
        }
    }
}
