namespace UnityEditor.AssetImporters;

/// <summary>The inspector of an importer's settings.</summary>
public abstract class AssetImporterEditor : Editor
{
    /// <summary>Whether what was imported is shown below.</summary>
    public virtual bool showImportedObject => true;

    /// <summary>Whether there is anything to apply.</summary>
    protected virtual bool needsApplyRevert => true;
}
