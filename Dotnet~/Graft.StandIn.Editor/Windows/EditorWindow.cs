using System;
using Graft.StandIn;
using UnityEngine;
using UnityEngine.UIElements;

namespace UnityEditor;

/// <summary>
/// A window of the editor. It hears Awake and OnEnable as it is made, CreateGUI as it is shown, OnFocus and OnLostFocus, Update many times a second, and as it
/// is closed OnDisable and OnDestroy.
/// </summary>
public class EditorWindow : ScriptableObject
{
    VisualElement waiting;

    public EditorWindow() => titleContent = new GUIContent(GetType().Name);

    /// <summary>The window that the user looks at; null for none.</summary>
    public static EditorWindow focusedWindow => List.Focused?.Window;

    public GUIContent titleContent { get; set; }
    public Vector2 minSize { get; set; } = new(100, 100);
    public Vector2 maxSize { get; set; } = new(4000, 4000);
    public bool hasUnsavedChanges { get; protected set; }
    public string saveChangesMessage { get; protected set; } = "";
    public bool hasFocus => focusedWindow == this;

    /// <summary>What the window adds its elements to; before it is shown, it is not.</summary>
    public VisualElement rootVisualElement => List.Of(this)?.Panel.Root ?? (waiting ??= new VisualElement());

    public static T GetWindow<T>() where T : EditorWindow => GetWindow<T>(false, null, true);
    public static T GetWindow<T>(bool utility) where T : EditorWindow => GetWindow<T>(utility, null, true);
    public static T GetWindow<T>(bool utility, string title) where T : EditorWindow => GetWindow<T>(utility, title, true);
    public static T GetWindow<T>(string title) where T : EditorWindow => GetWindow<T>(false, title, true);
    public static T GetWindow<T>(string title, bool focus) where T : EditorWindow => GetWindow<T>(false, title, focus);

    /// <summary>The first window of that type that is open, or else a new one.</summary>
    public static T GetWindow<T>(bool utility, string title, bool focus) where T : EditorWindow
    {
        if (List.Find<T>() is not { } open) return CreateWindow<T>(title);
        if (focus) open.Focus();
        return open;
    }

    public static T CreateWindow<T>(params Type[] desiredDockNextTo) where T : EditorWindow => CreateWindow<T>(null, desiredDockNextTo);

    public static T CreateWindow<T>(string title, params Type[] desiredDockNextTo) where T : EditorWindow
    {
        var window = CreateInstance<T>();
        if (title != null) window.titleContent = new GUIContent(title);
        window.Show();
        return window;
    }

    public static bool HasOpenInstances<T>() where T : EditorWindow => List.Find<T>() is not null;
    public static void FocusWindowIfItsOpen<T>() where T : EditorWindow => List.Find<T>()?.Focus();

    public void Show() => Show(false);

    public void Show(bool immediateDisplay)
    {
        MainThread.Check();
        List.Show(this);
        Focus();
    }

    public void ShowUtility() => Show();

    /// <summary>Closes and destroys it, without a question.</summary>
    public void Close()
    {
        MainThread.Check();
        DestroyImmediate(this);
    }

    public void Focus()
    {
        if (List.Of(this) is { } open) List.Focus(open);
    }

    /// <summary>Only immediate-mode windows need it; elements know themselves when they change.</summary>
    public void Repaint()
    {
    }

    public virtual void SaveChanges() => hasUnsavedChanges = false;
    public virtual void DiscardChanges() => hasUnsavedChanges = false;

    public void ShowNotification(GUIContent notification) => ShowNotification(notification, 4);
    public void ShowNotification(GUIContent notification, double fadeoutWait) => List.Of(this)?.Notify(notification.text, fadeoutWait);
    public void RemoveNotification() => List.Of(this)?.Notify("", 0);

    internal override void End()
    {
        if (IsDestroyed) return;
        OpenEditor.Current?.Windows.Unfocus(this);
        Tell("OnDisable");
        OpenEditor.Current?.Windows.Close(this);
        Tell("OnDestroy");
        Forget();
    }

    static WindowList List => OpenEditor.Needed.Windows;
}
