using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>An assembly definition as Unity reads it.</summary>
sealed class Asmdef
{
    const string Extension = ".asmdef";

    readonly JsonElement json;

    Asmdef(string path)
    {
        json = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        Folder = Path.GetDirectoryName(path)!;
    }

    /// <summary>All of a package, those of its samples too, as if they were imported.</summary>
    public static Asmdef[] In(string package) => [.. Seen(package, package).Where(path => path.EndsWith(Extension)).Order(StringComparer.Ordinal).Select(path => new Asmdef(path))];

    /// <summary>The package's own libraries: file name to path.</summary>
    public static IReadOnlyDictionary<string, string> LibrariesIn(string package) =>
        Seen(package, package).Where(path => path.EndsWith(".dll")).ToDictionary(path => Path.GetFileName(path), path => path);

    public string Name => json.GetProperty("name").GetString()!;
    public string Folder { get; }
    public string[] References => Names("references");
    /// <summary>Without overrideReferences it would get those that ask to be referenced; the package's own do not.</summary>
    public string[] Libraries => Flag("overrideReferences") ? Names("precompiledReferences") : [];
    public bool AllowsUnsafe => Flag("allowUnsafeCode");
    public bool KnowsTheEngine => !Flag("noEngineReferences");
    public bool IsForTheEditorAlone => Names("includePlatforms") is ["Editor"];

    /// <summary>The sources of its folder, but for those below another definition.</summary>
    public IEnumerable<string> Sources => Sees(Folder).Where(path => path.EndsWith(".cs"));

    /// <summary>The target's and what its versionDefines add.</summary>
    public IEnumerable<string> Defines(UnityTarget target) => target.Defines.Concat(VersionDefines(target)).Distinct();

    public bool IsCompiledFor(UnityTarget target)
    {
        string[] included = Names("includePlatforms"), defines = [.. Defines(target)];
        return (included.Length == 0 || included.Contains(target.Platform)) && !Names("excludePlatforms").Contains(target.Platform)
            && Names("defineConstraints").All(constraint => constraint.Split("||").Any(each => IsMet(each.Trim(), defines)));
    }

    static bool IsMet(string constraint, string[] defines) => constraint.StartsWith('!') ? !defines.Contains(constraint[1..]) : defines.Contains(constraint);

    IEnumerable<string> VersionDefines(UnityTarget target)
    {
        if (!json.TryGetProperty("versionDefines", out JsonElement all)) yield break;
        foreach (JsonElement each in all.EnumerateArray())
        {
            string expression = each.GetProperty("expression").GetString()!;
            Assert.That(expression, Does.Match(@"^\d+(\.\d+)*$"), $"{Name}: only a version, which means at least that, is understood in versionDefines");
            if (target.Packages.TryGetValue(each.GetProperty("name").GetString()!, out Version? installed) && installed >= Version.Parse(expression))
                yield return each.GetProperty("define").GetString()!;
        }
    }

    string[] Names(string property) => json.TryGetProperty(property, out JsonElement list) ? [.. list.EnumerateArray().Select(each => each.GetString()!)] : [];

    bool Flag(string property) => json.TryGetProperty(property, out JsonElement value) && value.GetBoolean();

    static IEnumerable<string> Sees(string folder) => Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).Where(IsSeen)
        .Where(inner => Directory.GetFiles(inner, "*" + Extension).Length == 0).SelectMany(Sees));

    static IEnumerable<string> Seen(string package, string folder) => Directory.GetFiles(folder)
        .Concat(Directory.GetDirectories(folder).Where(inner => IsSeen(inner) || inner == Path.Combine(package, "Samples~")).SelectMany(inner => Seen(package, inner)));

    static bool IsSeen(string folder) => !Regex.IsMatch(Path.GetFileName(folder), @"^\.|~$");
}
