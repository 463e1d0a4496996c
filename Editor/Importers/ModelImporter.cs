using System.IO;
using Graft.Components;
using UnityEditor.AssetImporters;

namespace Graft.Editing
{
    /// <summary>Makes a <see cref="ModelAsset"/> of a model file (.graft). Its card is the text file of the same name (.md), where one lies beside it.</summary>
    [ScriptedImporter(2, "graft")]
    public sealed class ModelImporter : ScriptedImporter
    {
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
