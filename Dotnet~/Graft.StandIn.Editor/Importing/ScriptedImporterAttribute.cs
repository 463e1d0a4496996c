using System;

namespace UnityEditor.AssetImporters;

/// <summary>Which files an importer takes; a higher version imports them anew.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public class ScriptedImporterAttribute : Attribute
{
    public ScriptedImporterAttribute(int version, string ext) : this(version, new[] { ext })
    {
    }

    public ScriptedImporterAttribute(int version, string[] exts)
    {
        this.version = version;
        fileExtensions = exts;
    }

    public int version { get; }
    public string[] fileExtensions { get; }
}
