using System.Text;
using System.Xml.Linq;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>The pages of the API reference, made of compiled assemblies and their XML documentation. The same build gives the same text.</summary>
sealed class ApiReference
{
    static readonly ReaderParameters InMemory = new() { InMemory = true };

    readonly ApiTypes types;
    readonly Documentation documentation;

    public ApiReference(ApiTypes types, Documentation documentation)
    {
        this.types = types;
        this.documentation = documentation;
        Pages = types.Visible.GroupBy(types.AreaOf).ToDictionary(page => page.Key.Page, page => Page(page.Key, [.. page]));
        Pages.Add("index.md", Index());
    }

    /// <summary>Text by file name.</summary>
    public Dictionary<string, string> Pages { get; }

    /// <summary>What others can use and nothing is said of. A constructor without arguments that nobody wrote says enough.</summary>
    public IReadOnlyList<string> Undocumented =>
    [
        .. types.Visible.SelectMany(ApiVisibility.Members).Where(each => each is not MethodDefinition { IsConstructor: true, HasParameters: false })
            .Where(each => documentation.Of(each)?.Elements().Any(part => part.Nodes().Any()) != true).Select(DocumentationId.Of),
    ];

    /// <summary>Of what this build made of the repository.</summary>
    public static ApiReference Of(string root, IReadOnlyList<ShippedAssembly> assemblies)
    {
        var types = new ApiTypes(assemblies.Select(each => AssemblyDefinition.ReadAssembly(each.AssemblyPath, InMemory)), ApiTypes.BySource(root, assemblies));
        var others = new ForeignTypes(ShippedAssembly.Engine.Select(path => AssemblyDefinition.ReadAssembly(path, InMemory)));
        return new ApiReference(types, new Documentation(types, others, assemblies.Select(each => XDocument.Load(each.DocumentationPath))));
    }

    string Page(ApiArea area, IReadOnlyList<TypeDefinition> shown)
    {
        var page = new StringBuilder($"# {area.Name}\n\n<!-- Written by ./graft api from the XML documentation in {area.Folder}: change that. -->\n\n{area.Text} {Where(shown)}\n\n");
        page.Append($"[All pages](index.md) · {string.Join(" · ", shown.Select(type => Named(type, "")))}\n");
        foreach (TypeDefinition type in shown) ApiSection.Write(page, type, types, documentation);
        return page.ToString();
    }

    string Index()
    {
        var page = new StringBuilder("# API reference\n\n<!-- Written by ./graft api from the XML documentation of the sources: change that. -->\n\n");
        page.Append("Every public type, by the folder that it is in. What belongs together and how it is used: [the pages by task](../index.md).\n");
        foreach (ApiArea area in ApiArea.All)
        {
            TypeDefinition[] shown = [.. types.Visible.Where(type => types.AreaOf(type) == area)];
            if (shown.Length == 0) continue;
            page.Append($"\n## {area.Name}\n\n[{area.Text.TrimEnd('.')}]({area.Page}). {Where(shown)}\n\n{string.Join(" · ", shown.Select(type => Named(type, area.Page)))}\n");
        }
        return page.ToString();
    }

    string Named(TypeDefinition type, string page) => $"[{CSharpTypes.Named(type).Replace("<", @"\<").Replace(">", @"\>")}]({page}#{types.Anchor(type)})";

    static string Where(IReadOnlyList<TypeDefinition> shown)
    {
        string[] namespaces = [.. shown.Where(type => !type.IsNested).Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal)];
        return $"Namespace{(namespaces.Length == 1 ? "" : "s")} {string.Join(", ", namespaces.Select(ApiLinks.Code))}, assembly `{shown[0].Module.Assembly.Name.Name}`.";
    }
}
