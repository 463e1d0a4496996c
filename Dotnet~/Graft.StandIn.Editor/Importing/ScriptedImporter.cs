namespace UnityEditor.AssetImporters;

/// <summary>Makes assets of files with an extension of its own.</summary>
public abstract class ScriptedImporter : AssetImporter
{
    public abstract void OnImportAsset(AssetImportContext ctx);
}
