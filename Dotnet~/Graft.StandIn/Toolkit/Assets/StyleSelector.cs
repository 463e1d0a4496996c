using System.Collections.Generic;

namespace Graft.StandIn.Toolkit;

/// <summary>A way down the tree: each step is an element, and whether it is right below the one before.</summary>
sealed class StyleSelector
{
    public StyleSelector(IReadOnlyList<StyleStep> steps) => Steps = steps;

    public IReadOnlyList<StyleStep> Steps { get; }
}
