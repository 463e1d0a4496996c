using Graft.StandIn;
using Graft.StandIn.Toolkit;
using Graft.Studio.Protocol;
using UnityEditor;

namespace Graft.Studio.Editing;

/// <summary>
/// What the one browser that shows the editor has been told, and what it is told next: the frame around the windows, and the window that it looks at. Windows
/// behind it are told when they are looked at. On the editor's thread, all of it.
/// </summary>
sealed class Stage
{
    const int MostNotices = 20;

    // Thirty times a second at the most; while the user is at work, as often as a screen shows it, so that what is worked out beside the editor follows a hand.
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(33), BriskPace = TimeSpan.FromMilliseconds(8), AtWork = TimeSpan.FromMilliseconds(200);

    readonly Batch batch = new();
    readonly Dictionary<int, Panel> described = new();
    readonly List<(string Kind, string Text)> notices = new();
    readonly FrameState frame;
    TimeSpan told, looked, acted = -AtWork;
    int heard;
    bool? toldDark;
    int shown;
    bool isFlushing;

    public Stage(EditorLoop loop)
    {
        Loop = loop;
        frame = new FrameState(loop);
    }

    public EditorLoop Loop { get; }
    public Presses Presses { get; } = new();

    /// <summary>Whether the user did something a moment ago.</summary>
    public bool IsUserAtWork => Loop.Now - acted < AtWork;

    /// <summary>Null while no browser shows the editor; it works on then.</summary>
    public Connection? Active { get; private set; }

    /// <summary>A browser has come: the one before is told that it was taken over.</summary>
    public void Welcome(Connection newcomer)
    {
        Presses.Cancel();
        Active?.Close(Closings.TakenOver, "The editor is shown in another browser now.");
        Active = newcomer;
        described.Clear();
        batch.ForgetSheets();
        frame.Forget();
        toldDark = null;
        (told, looked, heard) = (-Pace, -Pace, -1);
    }

    /// <summary>The user has done something.</summary>
    public void Act() => acted = Loop.Now;

    public void Leave(Connection gone)
    {
        if (Active != gone) return;
        Presses.Cancel();
        Active = null;
    }

    /// <summary>The studio ends.</summary>
    public void Leave()
    {
        Active?.Close(Closings.Ended, "The studio has ended.");
        Active = null;
    }

    /// <summary>A line that the user sees for some seconds: "info", "error", "file" for a path that can be fetched, "copy" for the clipboard.</summary>
    public void Notify(string kind, string text)
    {
        if (notices.Count == MostNotices) notices.RemoveAt(0);
        notices.Add((kind, text));
    }

    /// <summary>Tells what changed, if the browser has taken in what it was told last.</summary>
    public void Flush()
    {
        if (isFlushing || Active is not { IsReady: true } to) return;
        TimeSpan now = Loop.Now, pace = IsUserAtWork ? BriskPace : Pace;
        // At once after the user did something; else it is enough to look so often.
        if (now - told < pace || now - looked < pace && heard == to.Heard) return;
        (looked, heard, isFlushing) = (now, to.Heard, true);
        try
        {
            batch.Begin(to.Next, to.Heard);
            Tell();
            if (!batch.HasTold) return;
            told = now;
            to.Send(batch.End());
        }
        catch
        {
            described.Clear(); // half told: told anew
            frame.Forget();
            throw;
        }
        finally
        {
            isFlushing = false;
        }
    }

    void Tell()
    {
        if (toldDark != EditorHost.IsDark)
        {
            toldDark = EditorHost.IsDark;
            batch.Tell("theme", EditorTheme.Css(EditorHost.IsDark));
        }
        OpenWindow? window = Shown();
        if (frame.IsOther(window)) batch.TellRaw("frame", frame.Json);
        foreach (var (kind, text) in notices) batch.Tell("notice", kind, text);
        notices.Clear();
        if (window != null) Tell(window);
    }

    void Tell(OpenWindow window)
    {
        Panel panel = window.Panel;
        bool isNew = !described.TryGetValue(window.Id, out Panel? told) || told != panel;
        batch.Window(window.Id, isNew);
        described[window.Id] = panel;
        if (isNew) panel.Describe(batch);
        else panel.Collect(batch);
    }

    // The one that has the focus, or had it last.
    OpenWindow? Shown()
    {
        IReadOnlyList<OpenWindow> all = EditorHost.Windows;
        EditorWindow? focused = EditorWindow.focusedWindow;
        OpenWindow? found = all.FirstOrDefault(each => ReferenceEquals(each.Window, focused)) ?? all.FirstOrDefault(each => each.Id == shown) ?? all.FirstOrDefault();
        shown = found?.Id ?? 0;
        foreach (int gone in described.Keys.Where(id => all.All(each => each.Id != id)).ToArray()) described.Remove(gone);
        return found;
    }
}
