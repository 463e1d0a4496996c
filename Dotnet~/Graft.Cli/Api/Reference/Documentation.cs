using System.Xml.Linq;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>What the XML documentation says of types and members, with what they inherit put in its place.</summary>
sealed class Documentation
{
    const string Inherit = "inheritdoc";

    readonly Dictionary<string, XElement> written = new(StringComparer.Ordinal);
    readonly ApiTypes types;
    readonly Inheritance inheritance;

    public Documentation(ApiTypes types, ForeignTypes others, IEnumerable<XDocument> files)
    {
        this.types = types;
        inheritance = new Inheritance(types.All, others);
        foreach (XElement member in files.SelectMany(file => file.Descendants("member"))) written[member.Attribute("name")!.Value] = member;
    }

    /// <summary>Its summary, params and so on; null where nothing is said, not even by what it overrides or implements.</summary>
    public XElement? Of(IMemberDefinition member)
    {
        XElement? own = written.GetValueOrDefault(DocumentationId.Of(member));
        XElement? inherits = own?.Element(Inherit);
        if (inherits == null && (own != null || member is TypeDefinition)) return own;
        XElement? from = inherits?.Attribute("cref")?.Value is { } id ? (types.Find(id) is { } named ? Of(named) : null)
            : inheritance.Above(member).Select(Of).FirstOrDefault(each => each != null) ?? Foreign(member);
        return Merged(own, from);
    }

    /// <summary>The member that wrote what is said of this one; null where that is itself, in part or whole, or one of others.</summary>
    public IMemberDefinition? Author(IMemberDefinition member)
    {
        XElement? own = written.GetValueOrDefault(DocumentationId.Of(member));
        if (own != null && own.Elements().Any(each => each.Name != Inherit || each.Attribute("cref") != null)) return null;
        return inheritance.Above(member).FirstOrDefault(each => Of(each) != null) is { } above ? Author(above) ?? above : null;
    }

    XElement? Foreign(IMemberDefinition member) =>
        member is TypeDefinition || inheritance.Foreign(member) is not var (verb, name) ? null : new XElement("member", new XElement("summary", verb + " ", new XElement("c", name), "."));

    // What it says itself goes before what is inherited.
    static XElement? Merged(XElement? own, XElement? from)
    {
        XElement[] said = [.. own?.Elements().Where(each => each.Name != Inherit) ?? []];
        XElement[] inherited = [.. from?.Elements().Where(each => !said.Any(mine => Subject(mine) == Subject(each))) ?? []];
        return said.Length + inherited.Length == 0 ? null : new XElement("member", said, inherited);
    }

    static string Subject(XElement element) => $"{element.Name} {element.Attribute("name")?.Value}{element.Attribute("cref")?.Value}";
}
