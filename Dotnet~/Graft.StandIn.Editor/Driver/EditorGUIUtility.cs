using Graft.StandIn;
using UnityEngine;

namespace UnityEditor;

/// <summary>The editor's skin and clipboard.</summary>
public sealed class EditorGUIUtility : GUIUtility
{
    /// <summary>Whether the skin is dark.</summary>
    public static bool isProSkin => OpenEditor.Needed.IsDark;

    public static new string systemCopyBuffer
    {
        get => OpenEditor.Needed.Clipboard;
        set
        {
            OpenEditor.Needed.Clipboard = value ?? "";
            EditorHost.TellCopied(OpenEditor.Needed.Clipboard);
        }
    }

    /// <summary>Shows where an object lies; here it is selected.</summary>
    public static void PingObject(Object obj) => Selection.activeObject = obj;
}
