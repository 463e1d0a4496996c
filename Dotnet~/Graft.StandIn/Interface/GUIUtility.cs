namespace UnityEngine;

/// <summary>What immediate-mode interfaces need.</summary>
public class GUIUtility
{
    /// <summary>The clipboard of a game; an editor has its own.</summary>
    public static string systemCopyBuffer { get; set; } = "";
}
