using System.IO;
using Graft.StandIn.Toolkit;
using UnityEditor.AssetImporters;
using UnityEngine.UIElements;

namespace Graft.StandIn;

/// <summary>Makes a tree of elements of a .uxml file, and is run again when a sheet or tree that it names has changed.</summary>
[ScriptedImporter(1, "uxml")]
sealed class UxmlImporter : ScriptedImporter
{
    public override void OnImportAsset(AssetImportContext ctx)
    {
        AssetFiles files = OpenEditor.Needed.Files;
        VisualTreeAsset tree = UxmlReader.Read(File.ReadAllText(ctx.assetPath), ctx.Place, path =>
        {
            if (files.UpToDate(path) is not { } file) return null;
            ctx.DependsOnSourceAsset(file.Full);
            foreach (string each in file.Sources) ctx.DependsOnSourceAsset(each);
            return file.Main;
        }, EditorUxmlTypes.Find);
        ctx.AddObjectToAsset("tree", tree);
        ctx.SetMainObject(tree);
    }
}
