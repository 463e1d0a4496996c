using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The editor that is open: all that its classes know of.</summary>
sealed class OpenEditor
{
    readonly Dictionary<string, AssetImporter> settings = new(StringComparer.Ordinal);
    readonly string folderBefore = Directory.GetCurrentDirectory();
    readonly SynchronizationContext contextBefore = SynchronizationContext.Current;

    public OpenEditor(EditorHostOptions options)
    {
        ProjectFolder = Path.GetFullPath(options.ProjectFolder);
        string package = options.PackageFolder == null ? null : Path.GetFullPath(options.PackageFolder);
        Directory.CreateDirectory(Path.Combine(ProjectFolder, "Assets"));
        Directory.CreateDirectory(Path.Combine(ProjectFolder, "Library"));
        Assemblies = options.Assemblies;
        Dialogs = options.Dialogs ?? new PreparedDialogs();
        IsDark = options.Dark;
        Importers = new Importers(Assemblies);
        Files = new AssetFiles(ProjectFolder, package, Importers);
        Search = new AssetSearch(Files, Importers);
        Preferences = new KeptValues(Path.Combine(ProjectFolder, "Library", "EditorPrefs.json"));
        Menu = new EditorMenu(Assemblies.Append(typeof(InspectorWindow).Assembly));
        Directory.SetCurrentDirectory(ProjectFolder);
        MainThread.Begin();
        SynchronizationContext.SetSynchronizationContext(MainThread.Posted);
        Application.Editor = new PlayerOptions
        {
            DataPath = Path.Combine(ProjectFolder, "Assets"),
            Platform = Platform,
        };
    }

    /// <summary>Null where none is open.</summary>
    public static OpenEditor Current { get; set; }

    public static OpenEditor Needed => Current ?? throw new InvalidOperationException("No editor is open: call Graft.StandIn.EditorHost.Open before.");

    public string ProjectFolder { get; }
    public IReadOnlyList<Assembly> Assemblies { get; }
    public IEditorDialogs Dialogs { get; }
    public Importers Importers { get; }
    public AssetFiles Files { get; }
    public AssetSearch Search { get; }
    public KeptValues Preferences { get; }
    public KeptValues State { get; } = new(null);
    public ProgressList Progress { get; } = new();
    public EditorMenu Menu { get; }
    public WindowList Windows { get; } = new();
    public bool IsDark { get; set; }
    public double Now { get; set; }
    public string Clipboard { get; set; } = "";

    /// <summary>The same one each time.</summary>
    public AssetImporter ImporterOf(string path)
    {
        if (Files[path] is not { } file || Importers.For(file.Extension) is not { } type) return null;
        if (settings.TryGetValue(file.Path, out AssetImporter known)) return known;
        var made = (AssetImporter)Activator.CreateInstance(type, true);
        made.name = file.Name;
        made.assetPath = file.Readable;
        return settings[file.Path] = made;
    }

    static RuntimePlatform Platform => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? RuntimePlatform.WindowsEditor
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? RuntimePlatform.OSXEditor : RuntimePlatform.LinuxEditor;

    public void Leave()
    {
        Application.Editor = null;
        MainThread.End();
        SynchronizationContext.SetSynchronizationContext(contextBefore);
        Directory.SetCurrentDirectory(folderBefore);
    }
}
