namespace UnityEditor.AssetImporters;

/// <summary>The inspector of a <see cref="ScriptedImporter"/>.</summary>
public class ScriptedImporterEditor : AssetImporterEditor
{
}
