using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>The types of others that the shipped ones refer to: .NET's and the logging abstractions', which this program has too, and the engine's, out of the stand-in.</summary>
sealed class ForeignTypes(IEnumerable<AssemblyDefinition> engine)
{
    // Not whatever else is loaded beside this program: the pages are the same wherever they are made.
    static readonly string[] Known = ["netstandard", "Microsoft.Extensions."];

    readonly Dictionary<string, TypeDefinition> ofTheEngine = engine.SelectMany(each => each.MainModule.Types).Where(type => type.IsPublic).ToDictionary(type => type.FullName);

    public bool Has(TypeReference type, string member) =>
        ofTheEngine.TryGetValue(type.FullName, out TypeDefinition? own)
            ? own.Methods.Any(each => each.Name == member) || own.Properties.Any(each => each.Name == member)
            : Loaded(type)?.GetMember(member).Length > 0;

    /// <summary>A value of an enumeration by its name; null where it has none.</summary>
    public static string? NameOf(TypeReference type, object value) =>
        Loaded(type) is { IsEnum: true } known && Enum.GetName(known, value) is { } name ? $"{known.Name}.{name}" : null;

    static Type? Loaded(TypeReference type) =>
        type.Scope is AssemblyNameReference { Name: var scope } && Known.Any(each => scope.StartsWith(each, StringComparison.Ordinal)) ? Type.GetType($"{type.FullName}, {scope}") : null;
}
