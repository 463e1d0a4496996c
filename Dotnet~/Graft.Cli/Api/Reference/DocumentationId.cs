using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>The names of types and members in XML documentation (C# standard, annex D.4.2): T:Graft.Shape, M:Graft.Tensor.Fill(System.Single).</summary>
static class DocumentationId
{
    public static string Of(IMemberDefinition member) => member switch
    {
        TypeDefinition type => "T:" + Name(type),
        MethodDefinition method => "M:" + Of(method),
        PropertyDefinition property => "P:" + In(property) + Parameters(property.Parameters),
        EventDefinition => "E:" + In(member),
        _ => "F:" + In(member),
    };

    static string Of(MethodDefinition method)
    {
        string arity = method.HasGenericParameters ? "``" + method.GenericParameters.Count : "";
        string conversion = method.Name is "op_Implicit" or "op_Explicit" ? "~" + Type(method.ReturnType) : "";
        return In(method) + arity + Parameters(method.Parameters) + conversion;
    }

    // A constructor is #ctor; an explicit implementation has # for each point.
    static string In(IMemberDefinition member) => $"{Name(member.DeclaringType)}.{member.Name.Replace('.', '#').Replace('<', '{').Replace('>', '}')}";

    static string Name(TypeReference type) => type.DeclaringType != null ? $"{Name(type.DeclaringType)}.{type.Name}" : type.Namespace == "" ? type.Name : $"{type.Namespace}.{type.Name}";

    static string Parameters(IEnumerable<ParameterDefinition> parameters) =>
        string.Join(',', parameters.Select(each => Type(each.ParameterType))) is { Length: > 0 } list ? $"({list})" : "";

    static string Type(TypeReference type) => type switch
    {
        GenericParameter parameter => (parameter.Type == GenericParameterType.Method ? "``" : "`") + parameter.Position,
        IModifierType modified => Type(modified.ElementType),
        ByReferenceType reference => Type(reference.ElementType) + "@",
        PointerType pointer => Type(pointer.ElementType) + "*",
        ArrayType { IsVector: true } array => Type(array.ElementType) + "[]",
        ArrayType array => $"{Type(array.ElementType)}[{string.Join(',', Enumerable.Repeat("0:", array.Rank))}]",
        GenericInstanceType generic => Generic(generic.ElementType, new Queue<TypeReference>(generic.GenericArguments)),
        _ => Name(type),
    };

    // Each part of a nested type's name takes as many arguments as it says: Outer`1.Inner`1 is Outer{A}.Inner{B}.
    static string Generic(TypeReference type, Queue<TypeReference> arguments)
    {
        string before = type.DeclaringType != null ? Generic(type.DeclaringType, arguments) + "." : type.Namespace == "" ? "" : type.Namespace + ".";
        string[] parts = type.Name.Split('`');
        if (parts.Length == 1) return before + parts[0];
        return $"{before}{parts[0]}{{{string.Join(',', Enumerable.Range(0, int.Parse(parts[1])).Select(_ => Type(arguments.Dequeue())))}}}";
    }
}
