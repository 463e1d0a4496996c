using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>What of a type others can see and use: all that is public, or protected in a class that others can derive from.</summary>
/// <param name="types">The types of the reference by full name.</param>
sealed class ApiVisibility(IReadOnlyDictionary<string, TypeDefinition> types)
{
    // What the interfaces of .NET bring with them.
    static readonly IReadOnlyDictionary<string, string[]> Implied = new Dictionary<string, string[]>
    {
        ["IEnumerable`1"] = ["IEnumerable"], ["IReadOnlyCollection`1"] = ["IEnumerable`1", "IEnumerable"], ["IReadOnlyList`1"] = ["IReadOnlyCollection`1", "IEnumerable`1", "IEnumerable"],
        ["ICollection`1"] = ["IEnumerable`1", "IEnumerable"], ["IList`1"] = ["ICollection`1", "IEnumerable`1", "IEnumerable"], ["IEnumerator`1"] = ["IEnumerator", "IDisposable"],
    };

    public static bool IsVisible(TypeDefinition type) =>
        type.IsNested ? IsVisible(type.DeclaringType) && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) : type.IsPublic;

    public static bool IsVisible(MethodDefinition method) => method.IsPublic || (!method.DeclaringType.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly));

    static bool IsVisible(FieldDefinition field) => field.IsPublic || (!field.DeclaringType.IsSealed && (field.IsFamily || field.IsFamilyOrAssembly));

    public static IEnumerable<FieldDefinition> Fields(TypeDefinition type) => type.Fields.Where(field => !field.IsSpecialName && IsVisible(field));

    public static IEnumerable<PropertyDefinition> Properties(TypeDefinition type) =>
        type.Properties.Where(property => property.GetMethod is { } get && IsVisible(get) || property.SetMethod is { } set && IsVisible(set));

    public static IEnumerable<EventDefinition> Events(TypeDefinition type) => type.Events.Where(raised => IsVisible(raised.AddMethod));

    public static IEnumerable<MethodDefinition> Constructors(TypeDefinition type) => type.Methods.Where(method => method.IsConstructor && !method.IsStatic && IsVisible(method));

    public static IEnumerable<MethodDefinition> Operators(TypeDefinition type) => type.Methods.Where(method => IsOperator(method) && IsVisible(method));

    public static IEnumerable<MethodDefinition> Methods(TypeDefinition type) =>
        type.Methods.Where(method => !method.IsSpecialName && IsVisible(method) && method.Name is not ("Finalize" or "<Clone>$"));

    /// <summary>The type itself, and all of it that a page shows.</summary>
    public static IEnumerable<IMemberDefinition> Members(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate" ? [type]
        : [type, .. Constructors(type), .. Fields(type), .. Properties(type), .. Events(type), .. Methods(type), .. Operators(type)];

    static bool IsOperator(MethodDefinition method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>The class that it derives from, if that says anything, and the visible interfaces that it adds to what those bring with them.</summary>
    public IEnumerable<TypeReference> Bases(TypeDefinition type)
    {
        if (type.IsEnum) return type.Fields.First(field => field.IsSpecialName).FieldType is { Name: not "Int32" } number ? [number] : [];
        bool derives = type.BaseType != null && type.BaseType.FullName is not ("System.Object" or "System.ValueType");
        TypeReference[] interfaces = [.. type.Interfaces.Select(each => each.InterfaceType).Where(IsKnown)];
        var brought = interfaces.Concat(derives ? [type.BaseType!] : []).SelectMany(each => BroughtBy(each)).ToHashSet();
        return (derives ? new[] { type.BaseType! } : []).Concat(interfaces.Where(each => !brought.Contains(each.GetElementType().Name)));
    }

    // Those of others are, of ours only what is public.
    bool IsKnown(TypeReference type) => !types.TryGetValue(type.GetElementType().FullName, out TypeDefinition? own) || IsVisible(own);

    IEnumerable<string> BroughtBy(TypeReference type)
    {
        if (!types.TryGetValue(type.GetElementType().FullName, out TypeDefinition? own)) return Implied.GetValueOrDefault(type.GetElementType().Name, []);
        var above = own.Interfaces.Select(each => each.InterfaceType).Concat(own.BaseType != null ? [own.BaseType] : []);
        return above.SelectMany(each => BroughtBy(each).Prepend(each.GetElementType().Name));
    }
}
