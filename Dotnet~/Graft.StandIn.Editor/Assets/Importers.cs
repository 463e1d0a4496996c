using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UnityEditor.AssetImporters;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>Which importer makes assets of which files: those of the stand-in, and before them those of the editor's assemblies.</summary>
sealed class Importers
{
    readonly Dictionary<string, Type> types = new(StringComparer.OrdinalIgnoreCase);

    public Importers(IEnumerable<Assembly> assemblies)
    {
        Add(typeof(Importers).Assembly);
        foreach (Assembly each in assemblies) Add(each);
    }

    /// <summary>Null where nothing makes an asset of such files.</summary>
    public Type For(string extension) => types.TryGetValue(extension, out Type type) ? type : null;

    /// <summary>
    /// Imports a file. A scriptable object that was made of it before stays the same object, with what is new in it; other objects are new, and who holds
    /// the old ones has to ask again.
    /// </summary>
    public void Run(AssetFile file)
    {
        Type type = For(file.Extension);
        if (type == null)
        {
            file.Take(null, Array.Empty<Object>(), null, Array.Empty<string>(), Array.Empty<string>());
            return;
        }
        var context = new AssetImportContext(file.Readable, file.Path);
        try
        {
            ((ScriptedImporter)Activator.CreateInstance(type, true)).OnImportAsset(context);
        }
        catch (Exception thrown)
        {
            context.LogImportError($"{file.Path} is not imported, its importer {type.Name} failed: {thrown.Message}");
            if (thrown is not (FormatException or System.IO.IOException)) Debug.LogException(thrown);
        }
        Object main = context.mainObject;
        if (main != null) main.name = file.Name;
        var objects = new List<Object>(context.Objects);
        if (main is ScriptableObject made && file.Main is ScriptableObject old && old != null && old.GetType() == made.GetType() && !IsEngines(made.GetType()))
        {
            Fields.Mirror(made, old);
            objects[objects.IndexOf(made)] = main = old;
            made.Forget();
        }
        file.Take(main, objects, context.Thumbnail, context.Errors, context.Sources);
    }

    static bool IsEngines(Type type) => type.Namespace?.StartsWith("UnityEngine", StringComparison.Ordinal) == true;

    void Add(Assembly assembly)
    {
        foreach (TypeInfo type in assembly.DefinedTypes.Where(each => each.IsSubclassOf(typeof(ScriptedImporter)) && !each.IsAbstract))
            foreach (string extension in type.GetCustomAttribute<ScriptedImporterAttribute>()?.fileExtensions ?? Array.Empty<string>())
                types[extension] = type;
    }
}
