using System.Collections.Generic;
using Graft.StandIn;
using UnityEngine;

namespace UnityEditor.AssetImporters;

/// <summary>The file that is imported, and what becomes of it.</summary>
public class AssetImportContext
{
    readonly Dictionary<string, Object> objects = new();
    readonly List<string> errors = new(), sources = new();

    /// <param name="path">What the importer is told, and can read.</param>
    /// <param name="place">The asset's path in the project, by which others name it; null where it has none.</param>
    internal AssetImportContext(string path, string place = null)
    {
        assetPath = path;
        Place = place ?? path;
    }

    public string assetPath { get; }
    public Object mainObject { get; private set; }

    /// <summary>What the inspector shows instead of an asset.</summary>
    internal IReadOnlyList<string> Errors => errors;

    internal IReadOnlyList<string> Sources => sources;
    internal IReadOnlyCollection<Object> Objects => objects.Values;
    internal string Place { get; }

    /// <summary>The main object's picture in the project's window; null for that of its type.</summary>
    internal Texture2D Thumbnail { get; private set; }

    public void AddObjectToAsset(string identifier, Object obj) => AddObjectToAsset(identifier, obj, null);

    public void AddObjectToAsset(string identifier, Object obj, Texture2D thumbnail)
    {
        objects.Add(identifier, obj);
        if (Thumbnail == null) Thumbnail = thumbnail;
    }

    public void SetMainObject(Object obj)
    {
        if (!objects.ContainsValue(obj)) throw new System.ArgumentException("The main object must be added to the asset before.", nameof(obj));
        mainObject = obj;
    }

    /// <summary>Imports the asset anew when that file changes.</summary>
    public void DependsOnSourceAsset(string path) => sources.Add(path);

    /// <summary>Says that what is made of another asset is used, which is imported before.</summary>
    public void DependsOnArtifact(string path) => OpenEditor.Current?.Files.UpToDate(path);

    public void LogImportError(string msg, Object obj = null)
    {
        errors.Add(msg);
        Debug.LogError(msg, obj);
    }
}
