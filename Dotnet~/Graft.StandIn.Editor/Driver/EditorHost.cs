using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using UnityEditor;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Drives the editor: it is opened, its clock goes on, somebody chooses from its menu. To be called from the thread that opened it.</summary>
public static class EditorHost
{
    /// <summary>A window has been shown, or shown anew after a reload, with a panel that is new.</summary>
    public static event Action<OpenWindow> WindowOpened;

    /// <summary>A window has gone, and its panel with it.</summary>
    public static event Action<OpenWindow> WindowClosed;

    /// <summary>Something was copied to the clipboard.</summary>
    public static event Action<string> Copied;

    public static bool IsOpen => OpenEditor.Current != null;

    /// <summary>Those that are open, in the order in which they were opened.</summary>
    public static IReadOnlyList<OpenWindow> Windows => OpenEditor.Needed.Windows.All;

    /// <summary>By their priority, as the editor orders them.</summary>
    public static IReadOnlyList<EditorMenuItem> MenuItems => OpenEditor.Needed.Menu.Items;

    public static IReadOnlyList<ProgressItem> ProgressItems => OpenEditor.Needed.Progress.Items;

    public static bool IsDark => OpenEditor.Needed.IsDark;

    /// <summary>Opens an editor; the caller's thread is its main thread.</summary>
    /// <exception cref="InvalidOperationException">One is open.</exception>
    public static void Open(EditorHostOptions options)
    {
        if (IsOpen) throw new InvalidOperationException("An editor is open already: call EditorHost.Close before.");
        if (string.IsNullOrEmpty(options.ProjectFolder)) throw new ArgumentException("The editor opens a project: say its ProjectFolder.", nameof(options));
        OpenEditor.Current = new OpenEditor(options);
        Load();
    }

    /// <summary>What the editor does many times a second. The clock is given: seconds since whenever, never fewer than before.</summary>
    public static void Update(double now)
    {
        OpenEditor editor = OpenEditor.Needed;
        MainThread.Check();
        editor.Now = Math.Max(now, editor.Now);
        EditorApplication.TellUpdate();
        MainThread.Posted.Run();
        editor.Windows.Update(editor.Now);
    }

    /// <summary>Chooses an item of the menu, by its path.</summary>
    /// <exception cref="ArgumentException">There is none of that path, or it cannot be chosen now.</exception>
    public static void Invoke(string path) => OpenEditor.Needed.Menu.Invoke(path);

    /// <summary>
    /// What a compilation of scripts does: windows are disabled, lose all but their serialized fields, and are made anew. Listeners to the editor's events
    /// are forgotten, [InitializeOnLoadMethod]s run again. Statics stay, for a process cannot be rid of them.
    /// </summary>
    public static void ReloadDomain()
    {
        OpenEditor editor = OpenEditor.Needed;
        MainThread.Check();
        EditorHooks.TellReloading();
        var successors = new Dictionary<Object, Object>();
        var all = ScriptableObject.All();
        foreach (ScriptableObject each in all) each.Tell("OnDisable");
        foreach (OpenWindow each in editor.Windows.All) TellClosed(each);
        foreach (ScriptableObject each in all) DomainReload.Renew(each, successors);
        foreach (OpenWindow each in editor.Windows.All) each.Renew();
        MainThread.Posted.Clear();
        DomainReload.ForgetListeners();
        ForgetListeners();
        Load();
        foreach (ScriptableObject each in all) each.Tell("OnEnable");
        EditorHooks.TellReloaded();
        foreach (OpenWindow each in editor.Windows.All)
        {
            each.Build();
            TellOpened(each);
        }
    }

    /// <summary>Light or dark: every drawing is made anew.</summary>
    public static void SetSkin(bool dark)
    {
        OpenEditor editor = OpenEditor.Needed;
        MainThread.Check();
        if (editor.IsDark == dark) return;
        editor.IsDark = dark;
        foreach (OpenWindow each in editor.Windows.All) each.Panel.RepaintAll();
    }

    /// <summary>Fills what is dragged, before a panel is told that it came: files by their full paths, assets by theirs.</summary>
    public static void Drag(params string[] paths)
    {
        AssetFiles files = OpenEditor.Needed.Files;
        var objects = new List<Object>();
        for (int i = 0; i < paths.Length; i++)
        {
            string path = Path.IsPathRooted(paths[i]) ? files.PathOf(paths[i]) : paths[i];
            if (path == null || files.Imported(path)?.Main is not { } asset || asset == null) continue;
            objects.Add(asset);
            paths[i] = path;
        }
        DragAndDrop.Fill(paths, objects.ToArray());
    }

    /// <summary>Whether somebody took what was dropped.</summary>
    public static bool WasAccepted => DragAndDrop.IsAccepted;

    /// <summary>The picture that its importer gave an asset; null where it gave none.</summary>
    public static Texture2D Thumbnail(string path) => OpenEditor.Needed.Files.Imported(path)?.Thumbnail;

    /// <summary>What the import of a file had to say.</summary>
    public static IReadOnlyList<string> ImportErrors(string path) => OpenEditor.Needed.Files.Imported(path)?.Errors ?? Array.Empty<string>();

    /// <summary>Shows an asset in the inspector, a window like any other.</summary>
    public static OpenWindow Inspect(string path)
    {
        var window = EditorWindow.GetWindow<InspectorWindow>();
        window.Show(path);
        return OpenEditor.Needed.Windows.Of(window);
    }

    /// <summary>Closes the editor. Windows with unsaved changes are asked for through the dialogs; where that is cancelled it stays open.</summary>
    /// <returns>Whether it was closed.</returns>
    public static bool Close()
    {
        OpenEditor editor = OpenEditor.Needed;
        MainThread.Check();
        if (!EditorApplication.MayQuit()) return false;
        foreach (OpenWindow each in editor.Windows.All)
            if (!each.MayClose()) return false;
        EditorApplication.TellQuitting();
        foreach (OpenWindow each in new List<OpenWindow>(editor.Windows.All)) each.Window.Close();
        ForgetListeners();
        OpenEditor.Current = null;
        editor.Leave();
        return true;
    }

    internal static void TellOpened(OpenWindow window) => Listeners.Tell(() => WindowOpened?.Invoke(window));
    internal static void TellClosed(OpenWindow window) => Listeners.Tell(() => WindowClosed?.Invoke(window));
    internal static void TellCopied(string text) => Listeners.Tell(() => Copied?.Invoke(text));

    static void Load()
    {
        foreach (Assembly each in OpenEditor.Needed.Assemblies)
            Listeners.Tell(() => EditorAssembly.Load(each));
    }

    static void ForgetListeners()
    {
        EditorApplication.ForgetListeners();
        AssemblyReloadEvents.ForgetListeners();
        Selection.Forget();
    }
}
