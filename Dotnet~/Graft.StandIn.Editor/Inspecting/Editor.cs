using System;
using System.Collections.Generic;
using System.Reflection;
using Graft.StandIn;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor;

/// <summary>What the inspector shows of objects of one type.</summary>
public class Editor : ScriptableObject
{
    public Object target { get; internal set; }
    public Object[] targets => new[] { target };

    /// <summary>The elements to show; null for those of the type's fields, which the stand-in does not make.</summary>
    public virtual VisualElement CreateInspectorGUI() => null;

    /// <summary>The editor of the object's own type, or of the nearest above it that is for types below it, too; null where there is none.</summary>
    public static Editor CreateEditor(Object targetObject)
    {
        if (Find(targetObject.GetType()) is not { } type) return null;
        var editor = (Editor)Activator.CreateInstance(type, true);
        editor.target = targetObject;
        editor.Begin();
        return editor;
    }

    static Type Find(Type inspected)
    {
        for (Type each = inspected; each != null; each = each.BaseType)
            foreach ((Type editor, CustomEditor mark) in Known())
                if (mark.Inspected == each && (each == inspected || mark.ForChildren)) return editor;
        return null;
    }

    static IEnumerable<(Type editor, CustomEditor mark)> Known()
    {
        foreach (Assembly assembly in OpenEditor.Needed.Assemblies)
            foreach (TypeInfo type in assembly.DefinedTypes)
                if (type.IsSubclassOf(typeof(Editor)) && type.GetCustomAttribute<CustomEditor>() is { } mark) yield return (type, mark);
    }
}
