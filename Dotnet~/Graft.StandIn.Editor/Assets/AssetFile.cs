using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>A file or folder of the project, and what was made of it.</summary>
sealed class AssetFile
{
    static readonly Regex GuidLine = new(@"^guid: ([0-9a-f]{32})\s*$", RegexOptions.Multiline);

    readonly bool isOurs;
    string guid;

    /// <param name="path">As the editor names it.</param>
    /// <param name="full">Where it lies.</param>
    /// <param name="isOurs">Whether it is of the project itself, not of a package: a .meta may be written.</param>
    public AssetFile(string path, string full, bool isOurs)
    {
        (Path, Full) = (path, full);
        this.isOurs = isOurs;
        IsFolder = Directory.Exists(full);
    }

    public string Path { get; }
    public string Full { get; }
    public bool IsFolder { get; }
    public string Extension => IsFolder ? "" : System.IO.Path.GetExtension(Path).TrimStart('.').ToLowerInvariant();
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>What the importer is told, and can read: within the project from its folder, as in Unity; within a package the full path.</summary>
    public string Readable => isOurs ? Path : Full;

    public bool IsImported { get; private set; }
    public Object Main { get; private set; }
    public IReadOnlyList<Object> Objects { get; private set; } = Array.Empty<Object>();
    public Texture2D Thumbnail { get; private set; }
    public IReadOnlyList<string> Errors { get; private set; } = Array.Empty<string>();

    /// <summary>What it was made of: the file itself and those that its importer named, as they were then.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>The other files that it was made of.</summary>
    public IReadOnlyList<string> Sources { get; private set; } = Array.Empty<string>();

    /// <summary>From the .meta beside it. The project's own files get one where it is missing; a package's without one have no GUID, and Unity ignores them.</summary>
    public string Guid => guid ??= Read() ?? (isOurs ? Write() : "");

    public void Take(Object main, IReadOnlyList<Object> objects, Texture2D thumbnail, IReadOnlyList<string> errors, IReadOnlyList<string> sources)
    {
        (Main, Objects, Thumbnail, Errors, Sources) = (main, objects, thumbnail, errors, sources);
        IsImported = true;
        Stamp = StampNow();
    }

    public bool HasChanged => Stamp != StampNow();

    string StampNow()
    {
        string stamp = StampOf(Full);
        foreach (string each in Sources) stamp += StampOf(each);
        return stamp;
    }

    static string StampOf(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? $"{info.LastWriteTimeUtc.Ticks}:{info.Length};" : "none;";
    }

    string Read()
    {
        string meta = Full + ".meta";
        if (!File.Exists(meta)) return null;
        Match match = GuidLine.Match(File.ReadAllText(meta));
        if (match.Success) return match.Groups[1].Value;
        Debug.LogWarning($"{Path}.meta has no line with a GUID of 32 hexadecimal digits" + (isOurs ? "; a new one is written." : ", so the file has none."));
        return null;
    }

    string Write()
    {
        string made = System.Guid.NewGuid().ToString("N");
        File.WriteAllText(Full + ".meta", $"fileFormatVersion: 2\nguid: {made}\n{(IsFolder ? "folderAsset: yes\n" : "")}");
        return made;
    }
}
