using System.IO;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Makes a texture of a picture.</summary>
[ScriptedImporter(1, "png")]
sealed class PngImporter : ScriptedImporter
{
    public override void OnImportAsset(AssetImportContext ctx)
    {
        Texture2D texture = PngReader.Read(File.ReadAllBytes(ctx.assetPath));
        ctx.AddObjectToAsset("texture", texture);
        ctx.SetMainObject(texture);
    }
}
