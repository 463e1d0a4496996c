using Graft.StandIn.Toolkit;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>A window that is open, for whoever shows it.</summary>
public sealed class OpenWindow
{
    static int lastId;

    string notification = "";
    double fadesAt;

    internal OpenWindow(EditorWindow window)
    {
        Window = window;
        Panel = NewPanel();
    }

    /// <summary>Never that of another.</summary>
    public int Id { get; } = ++lastId;

    public EditorWindow Window { get; }

    /// <summary>What is in it; another one after a reload of the domain.</summary>
    public Panel Panel { get; private set; }

    public string Title => Window.titleContent.text;

    /// <summary>Its class, which stays the same from one start to the next.</summary>
    public string Type => Window.GetType().FullName;

    public Vector2 MinSize => Window.minSize;
    public bool HasUnsavedChanges => Window.hasUnsavedChanges;

    /// <summary>What lies over the window for some seconds; empty for nothing.</summary>
    public string Notification => OpenEditor.Current != null && OpenEditor.Current.Now < fadesAt ? notification : "";

    /// <summary>The user closes it: asked first whether to save, if need be.</summary>
    /// <returns>Whether it was closed.</returns>
    public bool Close()
    {
        if (!MayClose()) return false;
        Window.Close();
        return true;
    }

    /// <summary>The user looks at it.</summary>
    public void Focus() => OpenEditor.Needed.Windows.Focus(this);

    /// <summary>Whether nothing would be lost, after asking for it.</summary>
    internal bool MayClose()
    {
        if (!Window.hasUnsavedChanges) return true;
        string message = string.IsNullOrEmpty(Window.saveChangesMessage) ? "There are unsaved changes." : Window.saveChangesMessage;
        switch (OpenEditor.Needed.Dialogs.Ask($"{Title} - Unsaved Changes Detected", message, "Save", "Cancel", "Discard"))
        {
            case 0:
                Window.SaveChanges();
                return !Window.hasUnsavedChanges;
            case 2:
                Window.DiscardChanges();
                return true;
            default:
                return false;
        }
    }

    internal void Notify(string text, double seconds)
    {
        notification = text;
        fadesAt = OpenEditor.Needed.Now + seconds;
    }

    internal void Renew()
    {
        Panel.Close();
        Panel = NewPanel();
        notification = "";
    }

    internal void Build() => Window.Tell("CreateGUI");

    // Its clock begins now, not at zero, or all that is scheduled would be due at once.
    static Panel NewPanel()
    {
        var made = new Panel();
        made.Update(OpenEditor.Needed.Now);
        return made;
    }
}
