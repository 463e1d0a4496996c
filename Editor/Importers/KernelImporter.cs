using System.IO;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>Makes a text asset of a kernel file (.cl), which the game loads by its name.</summary>
    [ScriptedImporter(2, "cl")]
    public sealed class KernelImporter : ScriptedImporter
    {
        /// <summary>Makes the text asset, named after the file.</summary>
        /// <param name="ctx">The file, and where the asset goes.</param>
        public override void OnImportAsset(AssetImportContext ctx)
        {
            var text = new TextAsset(File.ReadAllText(ctx.assetPath));
            ctx.AddObjectToAsset("kernels", text, AssetIcons.For(ctx, AssetIcons.Kernel));
            ctx.SetMainObject(text);
        }
    }
}
