using System;
using System.Collections.Generic;
using System.Linq;
using UnityEditor.AssetImporters;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn;

/// <summary>Finds assets by words: "t:" and the name of a type or one that it derives from, else a part of the asset's name.</summary>
sealed class AssetSearch
{
    // What the stand-in's own importers make, so that a search for models does not import every picture.
    static readonly Dictionary<string, Type> Made = new(StringComparer.Ordinal) { ["png"] = typeof(Texture2D), ["uxml"] = typeof(VisualTreeAsset), ["uss"] = typeof(StyleSheet) };

    readonly AssetFiles files;
    readonly Importers importers;

    public AssetSearch(AssetFiles files, Importers importers)
    {
        this.files = files;
        this.importers = importers;
    }

    public List<AssetFile> Find(string filter, string[] folders)
    {
        string[] words = (filter ?? "").Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        var types = words.Where(IsType).Select(each => each.Substring(2)).ToArray();
        var names = words.Where(each => !IsType(each)).ToArray();
        if (names.FirstOrDefault(each => each.Contains(':')) is { } unknown)
            throw new ArgumentException($"The stand-in finds assets by their type (\"t:Texture2D\") and name, and does not know \"{unknown}\".");
        bool IsBelow(AssetFile file) =>
            folders == null || folders.Length == 0 || folders.Any(each => file.Path.StartsWith(AssetFiles.Plain(each) + "/", StringComparison.Ordinal));
        bool IsNamed(AssetFile file) => names.All(each => file.Name.Contains(each, StringComparison.OrdinalIgnoreCase));
        // Where several types are asked for, any will do.
        bool IsOf(AssetFile file) => types.Length == 0 || (TypeOf(file) is { } type && types.Any(each => IsCalled(type, each)));
        return files.All.Where(file => !(file.IsFolder && types.Length > 0) && IsBelow(file) && IsNamed(file)).ToList().FindAll(IsOf);
    }

    static bool IsType(string word) => word.StartsWith("t:", StringComparison.OrdinalIgnoreCase);

    Type TypeOf(AssetFile file)
    {
        Type importer = importers.For(file.Extension);
        if (importer == null) return null;
        bool isOurs = importer.Assembly == typeof(ScriptedImporter).Assembly;
        if (isOurs) return Made.TryGetValue(file.Extension, out Type made) ? made : typeof(TextAsset);
        return files.Imported(file.Path).Main is { } main && main != null ? main.GetType() : null;
    }

    static bool IsCalled(Type type, string name)
    {
        for (Type each = type; each != null; each = each.BaseType)
            if (string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
