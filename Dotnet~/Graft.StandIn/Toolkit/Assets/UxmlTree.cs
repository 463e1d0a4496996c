using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>What a .uxml file holds.</summary>
sealed class UxmlTree
{
    public static readonly UxmlTree Empty = new(Array.Empty<StyleSheet>(), Array.Empty<UxmlNode>());

    public UxmlTree(IReadOnlyList<StyleSheet> sheets, IReadOnlyList<UxmlNode> nodes) => (Sheets, Nodes) = (sheets, nodes);

    public IReadOnlyList<StyleSheet> Sheets { get; }
    public IReadOnlyList<UxmlNode> Nodes { get; }
}
