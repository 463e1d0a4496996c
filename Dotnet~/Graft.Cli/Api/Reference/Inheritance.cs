using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>What a member overrides or implements, the nearest first: where its documentation comes from when it has none of its own.</summary>
sealed class Inheritance(IReadOnlyDictionary<string, TypeDefinition> types, ForeignTypes others)
{
    public IEnumerable<IMemberDefinition> Above(IMemberDefinition member) =>
        member is TypeDefinition type ? Types(type) : Types(member.DeclaringType).SelectMany(above => Like(member, above));

    /// <summary>The same of others' types: "Overrides object.ToString", "Implements IDisposable.Dispose"; null where there is none.</summary>
    public (string Verb, string Name)? Foreign(IMemberDefinition member)
    {
        TypeDefinition type = member.DeclaringType;
        if (Method(member) is { IsVirtual: true, IsNewSlot: false }) return ("Overrides", $"{Foreign(member.Name, Everything(type).Last().BaseType)}.{Shown(member)}");
        var contracts = Everything(type).SelectMany(each => each.Interfaces).Select(each => each.InterfaceType.GetElementType());
        return contracts.FirstOrDefault(contract => others.Has(contract, member.Name)) is { } has ? ("Implements", $"{has.Name.Split('`')[0]}.{Shown(member)}") : null;
    }

    static string Shown(IMemberDefinition member) => member is PropertyDefinition { HasParameters: true } ? "this[]" : member.Name;

    // What every object has keeps its name, whatever overrode it on the way.
    static string Foreign(string member, TypeReference above) => typeof(object).GetMember(member).Length > 0 ? "object" : above.Name.Split('`')[0];

    static MethodDefinition? Method(IMemberDefinition member) => member switch
    {
        MethodDefinition method => method,
        PropertyDefinition property => property.GetMethod ?? property.SetMethod,
        EventDefinition raised => raised.AddMethod,
        _ => null,
    };

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
        MethodDefinition method => Nearest(method, above.Methods.Where(each =>
            each.Name == method.Name && each.Parameters.Count == method.Parameters.Count && each.GenericParameters.Count == method.GenericParameters.Count)),
        PropertyDefinition property => above.Properties.Where(each => each.Name == property.Name && each.Parameters.Count == property.Parameters.Count),
        EventDefinition => above.Events.Where(each => each.Name == member.Name),
        _ => [],
    };

    // A generic contract has other names for the types; where several fit by number, those of the same types come first.
    static IEnumerable<MethodDefinition> Nearest(MethodDefinition method, IEnumerable<MethodDefinition> candidates) =>
        candidates.OrderByDescending(each => each.Parameters.Zip(method.Parameters).Count(pair => pair.First.ParameterType.FullName == pair.Second.ParameterType.FullName));
}
