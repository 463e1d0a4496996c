using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>What a member overrides or implements, the nearest first: where its documentation comes from when it has none of its own.</summary>
sealed class Inheritance(IReadOnlyDictionary<string, TypeDefinition> types)
{
    public IEnumerable<IMemberDefinition> Above(IMemberDefinition member) =>
        member is TypeDefinition type ? Types(type) : Types(member.DeclaringType).SelectMany(above => Like(member, above));

    /// <summary>The same of .NET's types: "object.ToString", "IDisposable.Dispose"; null where there is none.</summary>
    public string? Foreign(IMemberDefinition member)
    {
        TypeDefinition type = member.DeclaringType;
        foreach (TypeReference contract in Everything(type).SelectMany(each => each.Interfaces).Select(each => each.InterfaceType))
            if (Type.GetType(contract.GetElementType().FullName) is { } known && known.GetMember(member.Name).Length > 0) return $"{contract.Name.Split('`')[0]}.{member.Name}";
        return member is MethodDefinition { IsVirtual: true, IsNewSlot: false } && typeof(object).GetMember(member.Name).Length > 0 ? $"object.{member.Name}" : null;
    }

    // Classes first: an override says more of what it is than the contract does.
    IEnumerable<TypeDefinition> Types(TypeDefinition type) => Everything(type).Skip(1)
        .Concat(Everything(type).SelectMany(each => each.Interfaces).Select(each => Own(each.InterfaceType)).OfType<TypeDefinition>().Distinct());

    // It and what it derives from, as far as that is ours.
    IEnumerable<TypeDefinition> Everything(TypeDefinition? type)
    {
        for (; type != null; type = Own(type.BaseType)) yield return type;
    }

    TypeDefinition? Own(TypeReference? type) => type == null ? null : types.GetValueOrDefault(type.GetElementType().FullName);

    static IEnumerable<IMemberDefinition> Like(IMemberDefinition member, TypeDefinition above) => member switch
    {
        MethodDefinition { IsConstructor: true } => [],
        MethodDefinition method => Nearest(method, above.Methods.Where(each => each.Name == method.Name && each.Parameters.Count == method.Parameters.Count && each.GenericParameters.Count == method.GenericParameters.Count)),
        PropertyDefinition property => above.Properties.Where(each => each.Name == property.Name && each.Parameters.Count == property.Parameters.Count),
        EventDefinition => above.Events.Where(each => each.Name == member.Name),
        _ => [],
    };

    // A generic contract has other names for the types; where several fit by number, those of the same types come first.
    static IEnumerable<MethodDefinition> Nearest(MethodDefinition method, IEnumerable<MethodDefinition> candidates) =>
        candidates.OrderByDescending(each => each.Parameters.Zip(method.Parameters).Count(pair => pair.First.ParameterType.FullName == pair.Second.ParameterType.FullName));
}
