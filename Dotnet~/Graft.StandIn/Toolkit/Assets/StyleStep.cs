using System.Collections.Generic;

namespace Graft.StandIn.Toolkit;

/// <summary>What an element must be: ".class", "#name", "Type", ":state" or "*", all of them.</summary>
sealed class StyleStep
{
    public StyleStep(bool isChild, IReadOnlyList<string> parts) => (IsChild, Parts) = (isChild, parts);

    /// <summary>Of the step before, not only somewhere below it.</summary>
    public bool IsChild { get; }

    public IReadOnlyList<string> Parts { get; }
}
