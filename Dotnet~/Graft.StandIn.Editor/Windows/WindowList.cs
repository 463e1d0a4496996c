using System.Collections.Generic;
using UnityEditor;

namespace Graft.StandIn;

/// <summary>The windows that are open, and which of them the user looks at.</summary>
sealed class WindowList
{
    readonly List<OpenWindow> windows = new();

    public IReadOnlyList<OpenWindow> All => windows;
    public OpenWindow Focused { get; private set; }

    public OpenWindow Of(EditorWindow window) => windows.Find(each => ReferenceEquals(each.Window, window));

    /// <summary>The first of that type.</summary>
    public T Find<T>() where T : EditorWindow => (T)windows.Find(each => each.Window is T)?.Window;

    public OpenWindow Show(EditorWindow window)
    {
        if (Of(window) is { } shown) return shown;
        var opened = new OpenWindow(window);
        windows.Add(opened);
        opened.Build();
        EditorHost.TellOpened(opened);
        return opened;
    }

    public void Focus(OpenWindow window)
    {
        if (Focused == window) return;
        OpenWindow before = Focused;
        Focused = window;
        if (before != null && windows.Contains(before)) before.Window.Tell("OnLostFocus");
        window?.Window.Tell("OnFocus");
    }

    public void Unfocus(EditorWindow window)
    {
        if (Focused != null && ReferenceEquals(Focused.Window, window)) Focus(null);
    }

    public void Close(EditorWindow window)
    {
        if (Of(window) is not { } open) return;
        windows.Remove(open);
        EditorHost.TellClosed(open);
        open.Panel.Close();
    }

    public void Update(double now)
    {
        foreach (OpenWindow each in windows.ToArray())
        {
            if (!windows.Contains(each)) continue; // another one closed it
            each.Window.Tell("Update");
            Listeners.Tell(() => each.Panel.Update(now));
        }
    }
}
