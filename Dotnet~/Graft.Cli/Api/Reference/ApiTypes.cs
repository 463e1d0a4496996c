using Graft.Cli.Sessions;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>The types of the shipped assemblies and the pages that they are on.</summary>
sealed class ApiTypes
{
    readonly Dictionary<string, ApiArea> areas = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    readonly Dictionary<string, IMemberDefinition> members = new(StringComparer.Ordinal);

    /// <param name="assemblies">Their types.</param>
    /// <param name="areaOf">The page of a type that is not nested.</param>
    public ApiTypes(IEnumerable<AssemblyDefinition> assemblies, Func<TypeDefinition, ApiArea> areaOf)
    {
        All = assemblies.SelectMany(each => each.MainModule.GetTypes()).Where(type => !type.Name.StartsWith('<')).DistinctBy(type => type.FullName).ToDictionary(type => type.FullName);
        Visible = [.. All.Values.Where(ApiVisibility.IsVisible).OrderBy(CSharpTypes.Named, StringComparer.OrdinalIgnoreCase).ThenBy(type => type.FullName, StringComparer.Ordinal)];
        foreach (TypeDefinition type in Visible) areas.Add(type.FullName, areaOf(Outermost(type)));
        foreach (var page in Visible.GroupBy(AreaOf)) Anchor(page);
        foreach (TypeDefinition type in All.Values) Index(type);
    }

    /// <summary>By full name, those among them that nobody else sees.</summary>
    public IReadOnlyDictionary<string, TypeDefinition> All { get; }

    /// <summary>What others can use, by name.</summary>
    public IReadOnlyList<TypeDefinition> Visible { get; }

    public ApiArea AreaOf(TypeDefinition type) => areas[type.FullName];

    /// <summary>Where its section begins; null for a type that has none.</summary>
    public string? Anchor(TypeDefinition type) => anchors.GetValueOrDefault(type.FullName);

    /// <summary>By its name in XML documentation; null for what is another's.</summary>
    public IMemberDefinition? Find(string id) => members.GetValueOrDefault(id);

    /// <summary>Those that are a type in one step.</summary>
    public IEnumerable<TypeDefinition> Kinds(TypeDefinition type) =>
        Visible.Where(each => each.BaseType?.GetElementType().FullName == type.FullName || (Implements(each, type) && !HasFromBase(each, type)));

    /// <summary>The pages of types by the sources' file names: a type is in the file of its name.</summary>
    /// <exception cref="CommandException">A file or its folder is not known.</exception>
    public static Func<TypeDefinition, ApiArea> BySource(string root, IReadOnlyList<ShippedAssembly> assemblies)
    {
        var files = new Dictionary<(string Assembly, string Name), string>();
        foreach (ShippedAssembly assembly in assemblies)
            foreach (string path in Directory.EnumerateFiles(Path.Combine(root, assembly.Sources), "*.cs", SearchOption.AllDirectories))
                files[(assembly.Name, Path.GetFileNameWithoutExtension(path))] = Path.GetRelativePath(root, path).Replace('\\', '/');
        return type =>
        {
            if (!files.TryGetValue((type.Module.Assembly.Name.Name, type.Name.Split('`')[0]), out string? path))
                throw new CommandException($"{type.FullName} is in no file of its name: give it one.");
            return ApiArea.All.FirstOrDefault(area => area.Holds(path))
                ?? throw new CommandException($"{path} is in no folder that the reference knows: add the folder to ApiArea.All, with a sentence.");
        };
    }

    static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType == null ? type : Outermost(type.DeclaringType);

    static bool Implements(TypeDefinition type, TypeDefinition contract) => type.Interfaces.Any(each => each.InterfaceType.GetElementType().FullName == contract.FullName);

    static bool HasFromBase(TypeDefinition type, TypeDefinition contract) => type.BaseType is TypeDefinition above && (Implements(above, contract) || HasFromBase(above, contract));

    // As hosts of Markdown make them of headings: small letters and digits of it, and a number where that would be there twice.
    void Anchor(IEnumerable<TypeDefinition> page)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TypeDefinition type in page)
        {
            string plain = string.Concat(CSharpTypes.Named(type).ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or ' ')).Replace(' ', '-');
            int before = taken.GetValueOrDefault(plain);
            taken[plain] = before + 1;
            anchors.Add(type.FullName, before == 0 ? plain : $"{plain}-{before}");
        }
    }

    void Index(TypeDefinition type)
    {
        members[DocumentationId.Of(type)] = type;
        foreach (IMemberDefinition member in type.Fields.Cast<IMemberDefinition>().Concat(type.Properties).Concat(type.Events).Concat(type.Methods)) members[DocumentationId.Of(member)] = member;
    }
}
