using System.Collections.Generic;
using UnityEditor.AssetImporters;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Runs importers, as the editor does when a file appears.</summary>
public static class Imports
{
    /// <summary>Imports a file.</summary>
    /// <param name="importer">How.</param>
    /// <param name="path">From the project's folder, as the editor names assets, or the file's full path.</param>
    /// <returns>The main object, null where there is none, the errors, and the other files whose changes import it anew.</returns>
    public static (Object main, IReadOnlyList<string> errors, IReadOnlyList<string> sources) Run(ScriptedImporter importer, string path)
    {
        var context = new AssetImportContext(path);
        importer.OnImportAsset(context);
        if (context.mainObject != null) context.mainObject.name = System.IO.Path.GetFileNameWithoutExtension(path);
        return (context.mainObject, context.Errors, context.Sources);
    }
}
