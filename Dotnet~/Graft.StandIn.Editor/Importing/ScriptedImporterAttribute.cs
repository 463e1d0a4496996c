using System;

namespace UnityEditor.AssetImporters;

/// <summary>Which files an importer takes; a higher version imports them anew.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class ScriptedImporterAttribute : Attribute
{
    public ScriptedImporterAttribute(int version, string ext)
    {
        this.version = version;
        fileExtensions = new[] { ext };
    }

    public int version { get; }
    public string[] fileExtensions { get; }
}
