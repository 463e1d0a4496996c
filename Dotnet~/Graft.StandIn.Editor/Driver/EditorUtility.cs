using System.IO;
using Graft.StandIn;

namespace UnityEditor;

/// <summary>The editor's dialogs.</summary>
public sealed class EditorUtility
{
    EditorUtility()
    {
    }

    public static bool DisplayDialog(string title, string message, string ok) => DisplayDialog(title, message, ok, "");
    public static bool DisplayDialog(string title, string message, string ok, string cancel) => Dialogs.Ask(title, message, ok, cancel ?? "", "") == 0;

    /// <summary>0 for ok, 1 for cancel, 2 for alt.</summary>
    public static int DisplayDialogComplex(string title, string message, string ok, string cancel, string alt) => Dialogs.Ask(title, message, ok, cancel, alt);

    /// <summary>A full path; empty when the user cancelled, as for all the others.</summary>
    public static string OpenFilePanel(string title, string directory, string extension) => Dialogs.OpenFile(title, directory ?? "", extension ?? "");

    public static string OpenFolderPanel(string title, string folder, string defaultName) => Dialogs.OpenFolder(title, folder ?? "", defaultName ?? "");

    public static string SaveFilePanel(string title, string directory, string defaultName, string extension) =>
        Dialogs.SaveFile(title, directory ?? "", defaultName ?? "", extension ?? "", "");

    public static string SaveFilePanelInProject(string title, string defaultName, string extension, string message) =>
        SaveFilePanelInProject(title, defaultName, extension, message, "Assets");

    /// <summary>An asset's path. Where the user chose a file outside the project, a dialog says so, and it is as if cancelled.</summary>
    public static string SaveFilePanelInProject(string title, string defaultName, string extension, string message, string path)
    {
        OpenEditor editor = OpenEditor.Needed;
        string folder = Path.GetFullPath(Path.Combine(editor.ProjectFolder, string.IsNullOrEmpty(path) ? "Assets" : path));
        string full = Dialogs.SaveFile(title, folder, defaultName ?? "", extension ?? "", message ?? "");
        if (full.Length == 0) return "";
        string asset = editor.Files.PathOf(full);
        if (asset?.StartsWith("Assets/", System.StringComparison.Ordinal) == true) return asset;
        DisplayDialog("Cannot save there", $"{full} is outside the project. Choose a file below {Path.Combine(editor.ProjectFolder, "Assets")}.", "OK");
        return "";
    }

    public static void RevealInFinder(string path) => Dialogs.Reveal(Path.GetFullPath(path));

    static IEditorDialogs Dialogs
    {
        get
        {
            MainThread.Check();
            return OpenEditor.Needed.Dialogs;
        }
    }
}
