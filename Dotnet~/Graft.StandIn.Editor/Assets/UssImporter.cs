using System.IO;
using Graft.StandIn.Toolkit;
using UnityEditor.AssetImporters;
using UnityEngine.UIElements;

namespace Graft.StandIn;

/// <summary>Makes a style sheet of a .uss file.</summary>
[ScriptedImporter(1, "uss")]
sealed class UssImporter : ScriptedImporter
{
    public override void OnImportAsset(AssetImportContext ctx)
    {
        StyleSheet sheet = UssReader.Read(File.ReadAllText(ctx.assetPath), ctx.Place);
        ctx.AddObjectToAsset("sheet", sheet);
        ctx.SetMainObject(sheet);
    }
}
