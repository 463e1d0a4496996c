using System.IO;
using Graft.Components;
using UnityEditor.AssetImporters;

namespace Graft.Editing
{
    /// <summary>
    /// Makes a <see cref="ModelAsset"/> of a model file (.graft). Its card is the text file of the same name (.md), where one lies beside it.
    /// </summary>
    [ScriptedImporter(2, "graft")]
    public sealed class ModelImporter : ScriptedImporter
    {
        /// <summary>Makes the asset; of a file that is none, an error in the console that says why. A change of the card imports it again.</summary>
        /// <param name="ctx">The file, and where the asset goes.</param>
        public override void OnImportAsset(AssetImportContext ctx)
        {
            string card = Path.ChangeExtension(ctx.assetPath, ".md");
            ctx.DependsOnSourceAsset(card);
            ModelAsset asset;
            try
            {
                asset = ModelAsset.Of(File.ReadAllBytes(ctx.assetPath), File.Exists(card) ? File.ReadAllText(card) : "");
            }
            catch (ModelFileException broken)
            {
                ctx.LogImportError($"{ctx.assetPath} is not imported: {broken.Message}");
                return;
            }
            ctx.AddObjectToAsset("model", asset, AssetIcons.For(ctx, AssetIcons.Model));
            ctx.SetMainObject(asset);
        }
    }
}
