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
        (int width, int height, Color32[] colors) = PngReader.Read(File.ReadAllBytes(ctx.assetPath));
        var texture = new Texture2D(width, height, TextureFormat.RGBA32, false);
        texture.SetPixels32(colors);
        texture.Apply();
        ctx.AddObjectToAsset("texture", texture);
        ctx.SetMainObject(texture);
    }
}
