namespace Graft.Dotnet.Tests;

/// <summary>Who may know whom in the editor: windows show sessions, and sessions know of no window.</summary>
static class EditorKnowledge
{
    /// <summary>Folder: the folders it may know beside itself.</summary>
    public static readonly IReadOnlyDictionary<string, string> OwnFolders = new Dictionary<string, string>
    {
        ["Sessions"] = "",
        ["Elements"] = "Sessions",
        ["Hosting"] = "Sessions",
        ["Windows"] = "Sessions Elements Hosting",
        ["Importers"] = "",
        ["Inspectors"] = "Sessions Elements Importers Windows",
        ["Builds"] = "",
    };

    /// <summary>Folder: the namespaces that it may not know, with those below them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Forbidden = new Dictionary<string, string>
    {
        ["Sessions"] = "UnityEditor UnityEngine.UIElements",
        ["Hosting"] = "UnityEngine.UIElements",
        ["Importers"] = "UnityEngine.UIElements",
    };

    /// <summary>What is wrong with a type of a folder knowing one of another; null if nothing is.</summary>
    public static string? Objection(string folder, string type, string knownFolder, string knownType) =>
        !OwnFolders.TryGetValue(folder, out string? allowed) ? $"{folder}/{type}: the folder {folder} has no row in the table of who may know whom in the editor"
        : folder == knownFolder || allowed.Split(' ').Contains(knownFolder) ? null
        : $"{folder}/{type} knows {knownFolder}/{knownType}, but {folder} may know only: {(allowed.Length == 0 ? "itself" : allowed)}";

    /// <summary>The same for a type of a namespace of the engine's.</summary>
    public static string? NamespaceObjection(string folder, string type, string space, string knownType) =>
        Forbidden.TryGetValue(folder, out string? forbidden) && forbidden.Split(' ').Any(each => space == each || space.StartsWith(each + "."))
            ? $"{folder}/{type} knows {space}.{knownType}, but {folder} may not know {forbidden}" : null;
}
