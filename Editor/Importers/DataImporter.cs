using System.IO;
using Graft.Components;
using UnityEditor.AssetImporters;

namespace Graft.Editing
{
    /// <summary>Makes a <see cref="DataAsset"/> of a data set's file (.graftdata).</summary>
    [ScriptedImporter(1, "graftdata")]
    public sealed class DataImporter : ScriptedImporter
    {
        public override void OnImportAsset(AssetImportContext ctx)
        {
            DataAsset asset;
            try
            {
                asset = DataAsset.Of(File.ReadAllBytes(ctx.assetPath));
            }
            catch (ModelFileException broken)
            {
                ctx.LogImportError($"{ctx.assetPath} is not imported: {broken.Message}");
                return;
            }
            ctx.AddObjectToAsset("data", asset, AssetIcons.For(ctx, AssetIcons.Data));
            ctx.SetMainObject(asset);
        }
    }
}
