using System.IO;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Makes a text asset of the files that Unity knows as texts.</summary>
[ScriptedImporter(1, new[] { "txt", "md", "json", "csv", "xml", "html", "htm", "yaml", "bytes" })]
sealed class TextImporter : ScriptedImporter
{
    public override void OnImportAsset(AssetImportContext ctx)
    {
        var text = new TextAsset(File.ReadAllBytes(ctx.assetPath));
        ctx.AddObjectToAsset("text", text);
        ctx.SetMainObject(text);
    }
}
