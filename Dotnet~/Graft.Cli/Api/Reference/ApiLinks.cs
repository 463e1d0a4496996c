using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>References as Markdown, seen from one type's section: a link where there is a section, code where there is none.</summary>
/// <param name="types">Which have one.</param>
/// <param name="here">The section's type; null for the index.</param>
sealed partial class ApiLinks(ApiTypes types, TypeDefinition? here)
{
    /// <param name="cref">A name in XML documentation, such as T:Graft.Shape.</param>
    /// <param name="text">What to show in the name's place; null for the name.</param>
    public string To(string cref, string? text = null) => types.Find(cref) is { } member ? To(member, text) : text ?? Code(Foreign(cref));

    /// <summary>A type or a member, which has its type's section.</summary>
    public string To(IMemberDefinition member, string? text = null)
    {
        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        string shown = text ?? Code(member is TypeDefinition ? CSharpTypes.Named(type) : Shown(member));
        return type == here ? shown : Link(type, shown);
    }

    /// <summary>Code in the line.</summary>
    public static string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";

    string Link(TypeDefinition type, string shown)
    {
        if (types.Anchor(type) is not { } anchor) return shown;
        string page = here != null && types.AreaOf(here) == types.AreaOf(type) ? "" : types.AreaOf(type).Page;
        return $"[{shown}]({page}#{anchor})";
    }

    // With its type's name, unless that is where one reads it.
    string Shown(IMemberDefinition member)
    {
        string type = CSharpTypes.Named(member.DeclaringType);
        if (member is MethodDefinition { IsConstructor: true }) return type;
        string name = member is PropertyDefinition { HasParameters: true } ? "this[]" : member.Name;
        return member.DeclaringType == here ? name : $"{type}.{name}";
    }

    // T:System.IO.Stream is Stream, M:System.Math.Exp(System.Double) is Math.Exp.
    static string Foreign(string cref)
    {
        string[] names = Arguments().Replace(cref[(cref.IndexOf(':') + 1)..], "").Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) || cref.StartsWith('!') || names.Length == 1 ? names[^1] : $"{names[^2]}.{names[^1]}";
    }

    [GeneratedRegex(@"\(.*\)|``?\d+|~.*")]
    private static partial Regex Arguments();
}
