using Graft.StandIn;
using UnityEngine;

namespace UnityEditor;

/// <summary>What makes an asset of one file, and its settings.</summary>
public class AssetImporter : Object
{
    /// <summary>The file's.</summary>
    public string assetPath { get; internal set; } = "";

    /// <summary>Null where nothing imports that file.</summary>
    public static AssetImporter GetAtPath(string path) => OpenEditor.Needed.ImporterOf(path);
}
