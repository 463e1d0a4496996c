using System.Collections.Generic;

namespace Graft.StandIn.Toolkit;

/// <summary>What a sheet says of the elements that one of its selectors finds.</summary>
sealed class StyleRule
{
    public StyleRule(IReadOnlyList<StyleSelector> selectors, IReadOnlyList<StyleDeclaration> declarations) => (Selectors, Declarations) = (selectors, declarations);

    public IReadOnlyList<StyleSelector> Selectors { get; }
    public IReadOnlyList<StyleDeclaration> Declarations { get; }
}
