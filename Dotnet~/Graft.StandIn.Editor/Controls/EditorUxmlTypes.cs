using System;
using System.Linq;
using Graft.StandIn.Toolkit;
using UnityEditor.UIElements;

namespace Graft.StandIn;

/// <summary>The editor's elements that UXML can name.</summary>
static class EditorUxmlTypes
{
    static readonly UxmlType[] All =
    {
        UxmlTypes.Of<Toolbar>(UxmlTypes.Element), UxmlTypes.Of<ToolbarSpacer>(UxmlTypes.Element),
        UxmlTypes.Of<ToolbarButton>(UxmlTypes.All[UxmlTypes.Engine + "Button"]), UxmlTypes.Of<ToolbarToggle>(UxmlTypes.All[UxmlTypes.Engine + "Toggle"]),
        UxmlTypes.Of<ObjectField>(UxmlTypes.Field<UnityEngine.Object>()).Flag<ObjectField>("allow-scene-objects", (e, v) => e.allowSceneObjects = v)
            .Add<ObjectField, Type>("type", ReadType, (e, v) => e.objectType = v),
    };

    /// <summary>Null where there is none of that full name.</summary>
    public static UxmlType Find(string name) => Array.Find(All, each => each.Name == name);

    // "Namespace.Type, Assembly"
    static Type ReadType(string text)
    {
        string[] parts = Array.ConvertAll(text.Split(','), each => each.Trim());
        var assemblies = AppDomain.CurrentDomain.GetAssemblies().Where(each => parts.Length < 2 || each.GetName().Name == parts[1]);
        // The engine is one assembly here, and many in Unity.
        return assemblies.Concat(AppDomain.CurrentDomain.GetAssemblies().Where(_ => parts[0].StartsWith("Unity", StringComparison.Ordinal)))
            .Select(each => each.GetType(parts[0])).FirstOrDefault(each => each != null && typeof(UnityEngine.Object).IsAssignableFrom(each))
            ?? throw new FormatException("a type of objects, as \"Namespace.Type, Assembly\"");
    }
}
