using System;
using System.Collections.Generic;
using Object = UnityEngine.Object;

namespace UnityEditor;

/// <summary>What is dragged over the editor's windows: files by their paths, and objects of the project.</summary>
public class DragAndDrop
{
    static readonly Dictionary<string, object> Data = new(StringComparer.Ordinal);

    public static string[] paths { get; set; } = Array.Empty<string>();
    public static Object[] objectReferences { get; set; } = Array.Empty<Object>();
    public static DragAndDropVisualMode visualMode { get; set; }

    /// <summary>Told by who takes what was dropped.</summary>
    public static void AcceptDrag() => IsAccepted = true;

    public static object GetGenericData(string type) => Data.TryGetValue(type, out object data) ? data : null;
    public static void SetGenericData(string type, object data) => Data[type] = data;

    internal static bool IsAccepted { get; private set; }

    internal static void Fill(string[] files, Object[] objects)
    {
        Data.Clear();
        paths = files;
        objectReferences = objects;
        visualMode = DragAndDropVisualMode.None;
        IsAccepted = false;
    }
}
