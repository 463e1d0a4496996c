using System.Globalization;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>Constants as C# writes them.</summary>
/// <param name="types">The types of the reference by full name: enumerations among them name their values.</param>
sealed partial class CSharpValues(IReadOnlyDictionary<string, TypeDefinition> types)
{
    public string Of(object? value, TypeReference type) => value switch
    {
        null => type.IsValueType && !type.Name.StartsWith("Nullable`", StringComparison.Ordinal) || type.IsGenericParameter ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"",
        char letter => $"'{letter}'",
        _ when types.TryGetValue(type.FullName, out TypeDefinition? found) && found.IsEnum => Enumerated(value, found),
        _ when ForeignTypes.NameOf(type, value) is { } name => name,
        _ when Limit(value) is { } limit => limit,
        float number => Short(number.ToString("R", CultureInfo.InvariantCulture)) + "f",
        double number => Short(number.ToString("R", CultureInfo.InvariantCulture)),
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    // 1E-07 is 1e-7.
    static string Short(string number) => ExponentsZeros().Replace(number.Replace('E', 'e'), "e$1");

    static string? Limit(object value) => value switch
    {
        float.PositiveInfinity => "float.PositiveInfinity",
        float.NegativeInfinity => "float.NegativeInfinity",
        float.MaxValue => "float.MaxValue",
        float.NaN => "float.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.MaxValue => "double.MaxValue",
        double.NaN => "double.NaN",
        int.MaxValue => "int.MaxValue",
        long.MaxValue => "long.MaxValue",
        _ => null,
    };

    // One name, or several that make it up.
    static string Enumerated(object value, TypeDefinition type)
    {
        FieldDefinition[] named = [.. type.Fields.Where(field => field.HasConstant)];
        long bits = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        long Bits(FieldDefinition field) => Convert.ToInt64(field.Constant, CultureInfo.InvariantCulture);
        FieldDefinition? one = named.FirstOrDefault(field => Bits(field) == bits);
        if (one != null) return $"{type.Name}.{one.Name}";
        var several = named.Where(field => Bits(field) != 0 && (Bits(field) & bits) == Bits(field)).Select(field => $"{type.Name}.{field.Name}").ToArray();
        return several.Length > 0 ? string.Join(" | ", several) : $"({type.Name}){bits}";
    }

    [GeneratedRegex(@"e\+?(-?)0*")]
    private static partial Regex ExponentsZeros();
}
