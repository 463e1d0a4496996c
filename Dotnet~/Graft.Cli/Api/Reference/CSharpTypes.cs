using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>Types as C# writes them, without their namespaces: `float`, `int?`, `Dictionary&lt;string, float[]&gt;`, `(int Row, int Column)`.</summary>
static class CSharpTypes
{
    static readonly IReadOnlyDictionary<string, string> Keywords = new Dictionary<string, string>
    {
        ["Void"] = "void", ["Boolean"] = "bool", ["Byte"] = "byte", ["SByte"] = "sbyte", ["Int16"] = "short", ["UInt16"] = "ushort", ["Int32"] = "int", ["UInt32"] = "uint", ["Int64"] = "long",
        ["UInt64"] = "ulong", ["Single"] = "float", ["Double"] = "double", ["Decimal"] = "decimal", ["Char"] = "char", ["String"] = "string", ["Object"] = "object",
    };

    /// <param name="type">Any reference to a type.</param>
    /// <param name="said">Where the attributes about it are, which name the elements of tuples; null for nowhere.</param>
    public static string Of(TypeReference type, ICustomAttributeProvider? said = null) => Of(type, TupleNames(said));

    /// <summary>A type by its own name, those around it before: `Outer.Inner&lt;T&gt;`.</summary>
    public static string Named(TypeDefinition type) =>
        Parts(type, new Queue<string>(type.GenericParameters.Select(each => each.Name)));

    static string Of(TypeReference type, Queue<string?> tupleNames) => type switch
    {
        GenericParameter => type.Name,
        IModifierType modified => Of(modified.ElementType, tupleNames),
        ByReferenceType reference => Of(reference.ElementType, tupleNames),
        PointerType pointer => Of(pointer.ElementType, tupleNames) + "*",
        ArrayType array => Array(array, tupleNames),
        GenericInstanceType { Name: "Nullable`1" } nullable => Of(nullable.GenericArguments[0], tupleNames) + "?",
        GenericInstanceType generic when generic.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) => Tuple(generic, tupleNames),
        GenericInstanceType generic => Parts(generic.ElementType, new Queue<string>(generic.GenericArguments.Select(each => Of(each, tupleNames)))),
        _ when type.Namespace == "System" && Keywords.TryGetValue(type.Name, out string? keyword) => keyword,
        _ => Parts(type, new Queue<string>()),
    };

    // The rank of the outer array is written first: int[,][] is an array of rank 2 of int[].
    static string Array(ArrayType array, Queue<string?> tupleNames)
    {
        string ranks = "";
        TypeReference element = array;
        for (; element is ArrayType at; element = at.ElementType) ranks += $"[{new string(',', at.Rank - 1)}]";
        return Of(element, tupleNames) + ranks;
    }

    static string Tuple(GenericInstanceType tuple, Queue<string?> names)
    {
        string?[] own = [.. tuple.GenericArguments.Select(_ => names.TryDequeue(out string? name) ? name : null)];
        return $"({string.Join(", ", tuple.GenericArguments.Select((each, i) => own[i] == null ? Of(each, names) : $"{Of(each, names)} {own[i]}"))})";
    }

    static string Parts(TypeReference type, Queue<string> arguments)
    {
        string before = type.DeclaringType == null ? "" : Parts(type.DeclaringType, arguments) + ".";
        string[] parts = type.Name.Split('`');
        if (parts.Length == 1 || arguments.Count == 0) return before + parts[0];
        return $"{before}{parts[0]}<{string.Join(", ", Enumerable.Range(0, int.Parse(parts[1])).Select(_ => arguments.Dequeue()))}>";
    }

    // The outer tuple's names first, then those of the tuples within.
    static Queue<string?> TupleNames(ICustomAttributeProvider? said)
    {
        CustomAttribute? names = said?.CustomAttributes.FirstOrDefault(each => each.AttributeType.Name == "TupleElementNamesAttribute");
        return new Queue<string?>(names == null ? [] : ((CustomAttributeArgument[])names.ConstructorArguments[0].Value).Select(each => (string?)each.Value));
    }
}
