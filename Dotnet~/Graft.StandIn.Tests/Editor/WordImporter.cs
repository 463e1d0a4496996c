using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>Words of a file, or of another that it names after an @.</summary>
[ScriptedImporter(1, "word")]
public sealed class WordImporter : ScriptedImporter
{
    public override void OnImportAsset(AssetImportContext ctx)
    {
        string text = File.ReadAllText(ctx.assetPath);
        if (text.StartsWith('@'))
        {
            string other = Path.Combine(Path.GetDirectoryName(ctx.assetPath), text.Substring(1));
            ctx.DependsOnSourceAsset(other);
            text = File.ReadAllText(other);
        }
        if (text.Length == 0)
        {
            ctx.LogImportError($"{ctx.assetPath} is not imported: it has no words");
            return;
        }
        var asset = ScriptableObject.CreateInstance<WordAsset>();
        asset.Words = text.Split(' ');
        ctx.AddObjectToAsset("words", asset, new Texture2D(2, 2));
        ctx.SetMainObject(asset);
    }
}
