using System.Text;
using System.Xml.Linq;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>A type's part of a page: what it is for, its declaration, what it is related to, its members.</summary>
sealed class ApiSection
{
    readonly StringBuilder page;
    readonly TypeDefinition type;
    readonly ApiTypes types;
    readonly Documentation documentation;
    readonly CSharpDeclarations declarations;
    readonly ApiVisibility visibility;
    readonly ApiLinks links;
    readonly ApiText text;

    ApiSection(StringBuilder page, TypeDefinition type, ApiTypes types, Documentation documentation)
    {
        (this.page, this.type, this.types, this.documentation) = (page, type, types, documentation);
        visibility = new ApiVisibility(types.All);
        declarations = new CSharpDeclarations(new CSharpValues(types.All), visibility);
        links = new ApiLinks(types, type);
        text = new ApiText(links);
    }

    public static void Write(StringBuilder page, TypeDefinition type, ApiTypes types, Documentation documentation) => new ApiSection(page, type, types, documentation).Write();

    void Write()
    {
        XElement? said = documentation.Of(type);
        page.Append($"\n## {CSharpTypes.Named(type).Replace("<", @"\<").Replace(">", @"\>")}\n");
        foreach (string block in text.Blocks(said?.Element("summary"))) Block(block);
        Block($"```csharp\n{declarations.Of(type)}\n```");
        foreach (string block in text.Blocks(said?.Element("remarks")).Concat(text.Blocks(said?.Element("example")))) Block(block);
        if (Details(type, said) is { Count: > 0 } details) Block(string.Join('\n', details.Select(detail => "- " + detail)));
        Relations();
        if (type.IsEnum) Table("Value", ApiVisibility.Fields(type), field => $"{field.Name} = {field.Constant}");
        if (type.IsEnum || type.BaseType?.FullName == "System.MulticastDelegate") return;
        List("Constructors", ApiVisibility.Constructors(type).Where(IsSaid), declarations.Of);
        Table("Field", ApiVisibility.Fields(type), declarations.Of);
        Table("Property", ApiVisibility.Properties(type), declarations.Of);
        Table("Event", ApiVisibility.Events(type), declarations.Of);
        List("Methods", ApiVisibility.Methods(type), declarations.Of);
        List("Operators", ApiVisibility.Operators(type), declarations.Of);
    }

    // What nobody wrote is not for others to call in a class that only others derive from, or that the engine makes.
    bool IsSaid(MethodDefinition constructor) => documentation.Of(constructor) != null || constructor.IsPublic && type.BaseType?.Namespace.StartsWith("Unity", StringComparison.Ordinal) != true;

    void Block(string block) => page.Append($"\n{block}\n");

    void Relations()
    {
        TypeDefinition[] above = [.. visibility.Bases(type).Select(each => types.All.GetValueOrDefault(each.GetElementType().FullName)).OfType<TypeDefinition>()];
        TypeDefinition[] below = [.. types.Kinds(type)];
        var lines = new List<string>();
        if (above.Length > 0) lines.Add("Is: " + string.Join(", ", above.Select(each => links.To(each))) + ".");
        if (below.Length > 0) lines.Add("Kinds: " + string.Join(", ", below.Select(each => links.To(each))) + ".");
        if (lines.Count > 0) Block(string.Join(' ', lines));
    }

    void Table<T>(string heading, IEnumerable<T> members, Func<T, string> declare) where T : IMemberDefinition
    {
        if (!members.Any()) return;
        page.Append($"\n| {heading} | |\n|---|---|\n");
        foreach (T member in members)
        {
            XElement? said = documentation.Of(member);
            string[] cells = [Paragraph(said), .. Details(member, said)];
            page.Append($"| {Cell(ApiLinks.Code(declare(member)))} | {Cell(string.Join("<br>", cells.Where(each => each != "")))} |\n");
        }
    }

    void List<T>(string heading, IEnumerable<T> members, Func<T, string> declare) where T : IMemberDefinition
    {
        if (!members.Any()) return;
        Block($"**{heading}**");
        page.Append('\n');
        foreach (T member in members)
        {
            XElement? said = documentation.Of(member);
            string paragraph = Paragraph(said) is { Length: > 0 } given ? given : member is MethodDefinition { IsConstructor: true, HasParameters: false } ? "Without arguments." : "";
            IReadOnlyList<string> details = Details(member, said);
            // Parameters and the like stand once, where they were written.
            if (details.Count > 0 && documentation.Author(member) is { } author && types.Anchor(author.DeclaringType) != null) (paragraph, details) = ($"{paragraph} See {links.To(author)}.", []);
            page.Append($"- {ApiLinks.Code(declare(member))}{(paragraph == "" ? "" : ": " + paragraph)}\n");
            foreach (string detail in details) page.Append($"  - {detail}\n");
        }
    }

    string Paragraph(XElement? said) => string.Join(' ', new[] { "summary", "value", "remarks", "example" }.Select(name => text.Line(said?.Element(name))).Where(each => each != ""));

    IReadOnlyList<string> Details(IMemberDefinition member, XElement? said) =>
    [
        .. (said?.Elements() ?? []).Where(each => (each.Name == "typeparam" || each.Name == "param") && Takes(member, each.Attribute("name")!.Value))
            .Select(each => (name: each.Attribute("name")!.Value, says: text.Line(each)))
            .Where(each => each.says != "").Select(each => $"{ApiLinks.Code(each.name)}: {each.says}"),
        .. (said?.Elements("returns") ?? []).Select(text.Line).Where(each => each != "").Select(each => $"Returns: {each}"),
        .. (said?.Elements("exception") ?? []).Select(each => $"Throws {links.To(each.Attribute("cref")?.Value ?? "")}: {text.Line(each)}"),
    ];

    // What is inherited may tell of more, and by other names.
    static bool Takes(IMemberDefinition member, string name) => member switch
    {
        MethodDefinition method => method.Parameters.Any(each => each.Name == name) || method.GenericParameters.Any(each => each.Name == name),
        PropertyDefinition property => property.Parameters.Any(each => each.Name == name),
        TypeDefinition type => type.GenericParameters.Any(each => each.Name == name) || type.Methods.Any(each => each.Name == "Invoke" && each.Parameters.Any(one => one.Name == name)),
        _ => false,
    };

    static string Cell(string markdown) => markdown.Replace("|", @"\|");
}
