using System.IO;
using Graft.Components;
using UnityEditor.AssetImporters;

namespace Graft.Editing
{
    /// <summary>Makes a <see cref="DataAsset"/> of a data set's file (.graftdata).</summary>
    [ScriptedImporter(1, "graftdata")]
    public sealed class DataImporter : ScriptedImporter
    {
        /// <summary>Makes the asset; of a file that is none, an error in the console that says why.</summary>
        /// <param name="ctx">The file, and where the asset goes.</param>
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
