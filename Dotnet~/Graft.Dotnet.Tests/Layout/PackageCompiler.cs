using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>
/// Compiles a package folder's assembly definitions as Unity does: by the SDK's C# compiler as of C# 9, against netstandard2.1, each with its folder's sources and
/// the assemblies and libraries that it names and no others, the stand-in's assemblies in the engine's place.
/// </summary>
/// <param name="package">Root of the package: the repository, or a release as a user unpacks it.</param>
sealed class PackageCompiler(string package) : IDisposable
{
    // What an assembly definition may name that the engine or one of its packages has, where the stand-in keeps it, and when it is there. The engine itself needs no naming.
    static readonly IReadOnlyDictionary<string, (string StandIn, Func<UnityTarget, bool> IsThere)> Foreign = new Dictionary<string, (string, Func<UnityTarget, bool>)>
    {
        ["UnityEngine.TestRunner"] = ("Graft.StandIn.TestRunner", target => target.Defines.Contains("UNITY_INCLUDE_TESTS")),
        ["UnityEditor.TestRunner"] = ("Graft.StandIn.TestRunner", target => target.IsEditor),
        ["UnityEngine.UI"] = ("Graft.StandIn.Packages", target => target.Packages.ContainsKey(UnityTarget.Ui)),
        ["Unity.InputSystem"] = ("Graft.StandIn.Packages", target => target.Packages.ContainsKey(UnityTarget.InputSystem)),
    };

    const string Engine = "Graft.StandIn", Editor = "Graft.StandIn.Editor", NUnit = "nunit.framework.dll";

    readonly string output = Directory.CreateTempSubdirectory("graft-asmdef-").FullName;
    readonly Asmdef[] definitions = Asmdef.In(package);
    readonly IReadOnlyDictionary<string, string> shipped = Asmdef.LibrariesIn(package);
    readonly Dictionary<string, string> made = [];

    /// <summary>Compiles what is part of a target, in the order of the references. Fails the test with the compiler's errors where something does not compile.</summary>
    /// <returns>The names of what was part of it.</returns>
    public IReadOnlyCollection<string> Compile(UnityTarget target)
    {
        var built = new Dictionary<string, string>();
        List<Asmdef> left = [.. definitions.Where(each => each.IsCompiledFor(target))];
        while (left.Count > 0)
        {
            Asmdef next = left.Find(each => !each.References.Any(name => left.Any(other => other.Name == name)))
                ?? throw new AssertionException("The references go in a circle: " + string.Join(", ", left.Select(each => each.Name)));
            built.Add(next.Name, Compile(next, target, built));
            left.Remove(next);
        }
        return built.Keys;
    }

    public void Dispose() => Directory.Delete(output, true);

    // The compiler sees a define only where a source asks for it: with the same answers and references, what was compiled for one target is what another gets.
    string Compile(Asmdef definition, UnityTarget target, IReadOnlyDictionary<string, string> built)
    {
        string[] sources = [.. definition.Sources.Order(StringComparer.Ordinal)], defines = [.. definition.Defines(target)];
        string[] asked = [.. sources.SelectMany(Asked).Distinct()];
        string[] arguments =
        [
            "-target:library", "-nostdlib", "-langversion:9.0", "-nologo", "-deterministic", "-warn:0", definition.AllowsUnsafe ? "-unsafe" : "-unsafe-",
            .. References(definition, target, built).Distinct().Select(path => $"-reference:\"{path}\""), .. sources.Select(path => $"\"{path}\""),
        ];
        string key = string.Join('\n', [definition.Name, .. defines.Intersect(asked).Order(StringComparer.Ordinal), .. arguments]);
        if (!made.TryGetValue(key, out string? assembly)) made.Add(key, assembly = Run(definition.Name, target, [.. arguments, "-define:" + string.Join(";", defines)]));
        return assembly;
    }

    static IEnumerable<string> Asked(string source) => Regex.Matches(File.ReadAllText(source), @"^\s*#\s*(if|elif)\b.*", RegexOptions.Multiline)
        .SelectMany(condition => Regex.Matches(condition.Value, @"\w+")).Select(symbol => symbol.Value);

    IEnumerable<string> References(Asmdef definition, UnityTarget target, IReadOnlyDictionary<string, string> built)
    {
        foreach (string path in UnityCompiler.Platform) yield return path;
        foreach (string name in definition.References)
        {
            // Unity passes over what is not part of the target.
            if (built.TryGetValue(name, out string? path)) yield return path;
            else if (Foreign.TryGetValue(name, out var foreign) && foreign.IsThere(target)) yield return UnityCompiler.Built(foreign.StandIn);
            else if (foreign.StandIn == null && !definitions.Any(each => each.Name == name)) throw new AssertionException($"{definition.Name} names {name}, which neither the package nor Unity has.");
        }
        foreach (string file in definition.Libraries) yield return Library(definition, file);
        if (definition.KnowsTheEngine) yield return UnityCompiler.Built(Engine);
        // Unity gives it to all in the editor; what is also for players must do without, in any #if.
        if (definition.KnowsTheEngine && definition.IsForTheEditorAlone) yield return UnityCompiler.Built(Editor);
    }

    string Run(string name, UnityTarget target, string[] arguments)
    {
        string folder = Directory.CreateDirectory(Path.Combine(output, $"{made.Count}")).FullName, assembly = Path.Combine(folder, name + ".dll"), response = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(response, [$"-out:\"{assembly}\"", .. arguments]);
        UnityCompiler.Run($"{name} does not compile by its asmdef for {target}", response);
        return assembly;
    }

    // A release must hold what it names; the repository holds no libraries, and gets them in the form that netstandard2.1 does.
    string Library(Asmdef definition, string file)
    {
        if (shipped.TryGetValue(file, out string? path)) return path;
        return shipped.Count == 0 || file == NUnit ? UnityCompiler.Library(file) : throw new AssertionException($"{definition.Name} names {file}, which the package does not ship.");
    }
}
