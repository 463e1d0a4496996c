using System.Collections.Generic;
using UnityEngine;

namespace UnityEditor.AssetImporters;

/// <summary>The file that is imported, and what becomes of it.</summary>
public class AssetImportContext
{
    readonly Dictionary<string, Object> objects = new();
    readonly List<string> errors = new(), sources = new();

    internal AssetImportContext(string path) => assetPath = path;

    public string assetPath { get; }
    public Object mainObject { get; private set; }

    /// <summary>What the inspector shows instead of an asset.</summary>
    internal IReadOnlyList<string> Errors => errors;

    internal IReadOnlyList<string> Sources => sources;

    public void AddObjectToAsset(string identifier, Object obj) => objects.Add(identifier, obj);

    public void SetMainObject(Object obj)
    {
        if (!objects.ContainsValue(obj)) throw new System.ArgumentException("The main object must be added to the asset before.", nameof(obj));
        mainObject = obj;
    }

    /// <summary>Imports the asset anew when that file changes.</summary>
    public void DependsOnSourceAsset(string path) => sources.Add(path);

    public void LogImportError(string msg, Object obj = null)
    {
        errors.Add(msg);
        Debug.LogError(msg, obj);
    }
}
