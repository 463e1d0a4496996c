using System;
using System.IO;
using System.Linq;
using Graft.StandIn;
using Object = UnityEngine.Object;

namespace UnityEditor;

/// <summary>The project's assets by their paths. What appeared on the disk is known after Refresh or ImportAsset.</summary>
public sealed class AssetDatabase
{
    AssetDatabase()
    {
    }

    public static T LoadAssetAtPath<T>(string assetPath) where T : Object => (T)LoadAssetAtPath(assetPath, typeof(T));

    public static Object LoadAssetAtPath(string assetPath, Type type) =>
        Files.Imported(assetPath) is not { } file ? null
        : type.IsInstanceOfType(file.Main) && file.Main != null ? file.Main
        : file.Objects.FirstOrDefault(each => each != null && type.IsInstanceOfType(each));

    public static Object LoadMainAssetAtPath(string assetPath) => Files.Imported(assetPath)?.Main;
    public static Type GetMainAssetTypeAtPath(string assetPath) => LoadMainAssetAtPath(assetPath)?.GetType();
    public static bool Contains(Object obj) => Files.Of(obj) != null;
    public static string GetAssetPath(Object assetObject) => Files.Of(assetObject)?.Path ?? "";
    public static string AssetPathToGUID(string path) => Files[path]?.Guid ?? "";
    public static string GUIDToAssetPath(string guid) => Files.ByGuid(guid)?.Path ?? "";
    public static bool IsValidFolder(string path) => Files[path]?.IsFolder == true;

    public static void ImportAsset(string path) => ImportAsset(path, ImportAssetOptions.Default);

    public static void ImportAsset(string path, ImportAssetOptions options)
    {
        AssetFile file = Files.Import(path);
        if (file is not { IsFolder: true } || (options & ImportAssetOptions.ImportRecursive) == 0) return;
        Files.Scan();
        foreach (AssetFile each in Files.All.Where(each => !each.IsFolder && each.Path.StartsWith(file.Path + "/", StringComparison.Ordinal)).ToArray())
            Files.Import(each.Path);
    }

    public static void Refresh() => Files.Scan();
    public static void Refresh(ImportAssetOptions options) => Files.Scan();

    /// <summary>GUIDs of the assets of which every word of the filter is true: "t:" and a type, or a part of the name.</summary>
    public static string[] FindAssets(string filter) => FindAssets(filter, null);

    public static string[] FindAssets(string filter, string[] searchInFolders) => OpenEditor.Needed.Search.Find(filter, searchInFolders).Select(each => each.Guid).ToArray();

    /// <summary>The path, or where it is taken, the first of "name 1", "name 2" … that is not.</summary>
    public static string GenerateUniqueAssetPath(string path)
    {
        path = AssetFiles.Plain(path);
        string extension = Path.GetExtension(path), stem = path.Substring(0, path.Length - extension.Length);
        for (int i = 1; Exists(path); i++) path = $"{stem} {i}{extension}";
        return path;
    }

    /// <summary>A folder below another; its GUID, empty where it could not be made.</summary>
    public static string CreateFolder(string parentFolder, string newFolderName)
    {
        if (!IsValidFolder(parentFolder) || string.IsNullOrEmpty(newFolderName) || newFolderName.IndexOfAny(new[] { '/', '\\' }) >= 0) return "";
        string path = GenerateUniqueAssetPath($"{AssetFiles.Plain(parentFolder)}/{newFolderName}");
        Directory.CreateDirectory(Files.Full(path));
        return Files.Import(path).Guid;
    }

    /// <summary>Whether this is one of the processes that import assets beside the editor: never so here.</summary>
    public static bool IsAssetImportWorkerProcess() => false;

    public static bool DeleteAsset(string path) => Files.Delete(path);

    static AssetFiles Files
    {
        get
        {
            MainThread.Check();
            return OpenEditor.Needed.Files;
        }
    }

    static bool Exists(string path) => File.Exists(Files.Full(path)) || Directory.Exists(Files.Full(path));
}
