using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// The project's files and the package's. A file that appears is known after the next scan or import, as in Unity; it is imported when somebody asks for
/// what it holds.
/// </summary>
sealed class AssetFiles
{
    readonly SortedDictionary<string, AssetFile> known = new(StringComparer.Ordinal);
    readonly Importers importers;
    readonly string package;

    public AssetFiles(string project, string packageFolder, Importers importers)
    {
        this.importers = importers;
        Roots.Add(("Assets", Path.Combine(project, "Assets")));
        package = packageFolder == null ? null : "Packages/" + PackageName(packageFolder);
        if (package != null) Roots.Add((package, packageFolder));
        Scan();
    }

    List<(string path, string full)> Roots { get; } = new();

    public IEnumerable<AssetFile> All => known.Values;

    /// <summary>Null where there is none that is known.</summary>
    public AssetFile this[string path] => known.TryGetValue(Plain(path), out AssetFile found) ? found : null;

    /// <summary>Slashes forward, none at the end.</summary>
    public static string Plain(string path) => (path ?? "").Replace('\\', '/').TrimEnd('/');

    /// <summary>Where an asset of this path would lie.</summary>
    /// <exception cref="ArgumentException">It is not below Assets or a package.</exception>
    public string Full(string path)
    {
        path = Plain(path);
        if (path.Split('/').Any(part => part is ".." or "."))
            throw new ArgumentException($"The path \"{path}\" goes up and down: name an asset from the project's folder, such as \"Assets/a.png\".");
        foreach ((string root, string full) in Roots)
            if (path == root || path.StartsWith(root + "/", StringComparison.Ordinal))
                return path == root ? full : Path.Combine(full, path.Substring(root.Length + 1));
        throw new ArgumentException($"The path \"{path}\" is of no asset: they lie below {string.Join(" or ", Roots.Select(each => each.path))}.");
    }

    /// <summary>The path of an asset by that of its file; null where it lies elsewhere.</summary>
    public string PathOf(string full)
    {
        full = Plain(full);
        foreach ((string root, string folder) in Roots)
            if (full.StartsWith(Plain(folder) + "/", StringComparison.Ordinal)) return root + full.Substring(Plain(folder).Length);
        return null;
    }

    /// <summary>Looks what there is: new files are known from now on, those that have gone are no longer, and changed ones are imported anew.</summary>
    public void Scan()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string root, string full) in Roots) Scan(root, full, found);
        foreach (AssetFile gone in known.Values.Where(each => !found.Contains(each.Path)).ToArray()) Forget(gone);
        foreach (AssetFile changed in known.Values.Where(each => each.IsImported && each.HasChanged).ToArray()) Import(changed);
    }

    /// <summary>Imports a file, whether or not it changed.</summary>
    public AssetFile Import(string path)
    {
        path = Plain(path);
        string full = Full(path);
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            if (this[path] is { } gone) Forget(gone);
            return null;
        }
        AssetFile file = Know(path, full);
        if (!file.IsFolder) Import(file);
        return file;
    }

    /// <summary>Its objects; imports it first where that has not been done.</summary>
    public AssetFile Imported(string path)
    {
        AssetFile file = this[path];
        if (file != null && !file.IsImported && !file.IsFolder) Import(file);
        return file;
    }

    /// <summary>The same, imported anew where it changed: for what is made of it.</summary>
    public AssetFile UpToDate(string path)
    {
        AssetFile file = Imported(path);
        if (file != null && !file.IsFolder && file.HasChanged) Import(file);
        return file;
    }

    public AssetFile Of(Object asset) => asset is null ? null : known.Values.FirstOrDefault(file => file.Objects.Any(each => ReferenceEquals(each, asset)));

    public AssetFile ByGuid(string guid) => string.IsNullOrEmpty(guid) ? null : known.Values.FirstOrDefault(file => file.Guid == guid);

    public bool Delete(string path)
    {
        if (this[path] is not { } file || file.Full == Full("Assets") || !file.Path.StartsWith("Assets/", StringComparison.Ordinal)) return false;
        if (file.IsFolder) Directory.Delete(file.Full, true);
        else File.Delete(file.Full);
        File.Delete(file.Full + ".meta");
        Scan();
        return true;
    }

    AssetFile Know(string path, string full)
    {
        if (known.TryGetValue(path, out AssetFile file) && file.IsFolder == Directory.Exists(full)) return file;
        return known[path] = new AssetFile(path, full, path == "Assets" || path.StartsWith("Assets/", StringComparison.Ordinal));
    }

    void Import(AssetFile file) => importers.Run(file);

    void Forget(AssetFile gone)
    {
        known.Remove(gone.Path);
        foreach (Object each in gone.Objects)
            if (each != null) each.End();
    }

    // Unity sees neither what begins with a dot nor what ends in a tilde.
    void Scan(string path, string full, HashSet<string> found)
    {
        found.Add(path);
        Know(path, full);
        foreach (string entry in Directory.EnumerateFileSystemEntries(full))
        {
            string name = Path.GetFileName(entry);
            if (name[0] == '.' || name.EndsWith("~", StringComparison.Ordinal) || name.EndsWith(".meta", StringComparison.Ordinal)) continue;
            if (Directory.Exists(entry)) Scan($"{path}/{name}", entry, found);
            else
            {
                found.Add($"{path}/{name}");
                Know($"{path}/{name}", entry);
            }
        }
    }

    static string PackageName(string folder)
    {
        string file = Path.Combine(folder, "package.json");
        if (!File.Exists(file)) throw new ArgumentException($"The folder {folder} is no package: it has no package.json.");
        return JsonText.Read(File.ReadAllText(file)) is Dictionary<string, object> members && members.TryGetValue("name", out object name) && name is string text
            ? text
            : throw new ArgumentException($"{file} names no package: it has no \"name\".");
    }
}
