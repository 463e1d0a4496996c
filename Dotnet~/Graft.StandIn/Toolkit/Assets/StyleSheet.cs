using System;
using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Rules of a .uss file.</summary>
public class StyleSheet : ScriptableObject
{
    /// <summary>Where the file is, as errors name it.</summary>
    internal string Place { get; set; } = "";

    internal IReadOnlyList<StyleRule> Rules { get; set; } = Array.Empty<StyleRule>();
}
