using System.Text.RegularExpressions;

namespace Graft.Dotnet.Tests;

/// <summary>Compiles what pages show, in a folder of its own. A failure names the page and the line.</summary>
sealed class PageCompiler : IDisposable
{
    static readonly string[] Defines = ["UNITY_5_3_OR_NEWER", "UNITY_2022_3_OR_NEWER"];

    readonly string folder = Directory.CreateTempSubdirectory("graft-pages").FullName;

    string Output => Path.Combine(folder, "out");

    string Sources => Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;

    /// <summary>The programs of these fences, each under a name of its own.</summary>
    public static IReadOnlyList<PageProgram> Programs(IEnumerable<Fence> fences) => fences.Select((fence, i) => new PageProgram(fence, $"Page{i}")).ToArray();

    /// <summary>As an assembly definition of the reader's own would have it compiled that names these assemblies.</summary>
    /// <returns>The assembly's path.</returns>
    public string Compile(IReadOnlyList<PageProgram> programs, params string[] assemblies)
    {
        Write(programs);
        Directory.CreateDirectory(Output);
        foreach (Project project in Project.All.Where(each => assemblies.Contains(each.Name))) File.Copy(project.AssemblyPath, Path.Combine(Output, project.Name + ".dll"));
        bool isPlain = !assemblies.Contains("Graft.Components");
        string definition = $$"""
            {"name": "Pages", "references": [{{string.Join(", ", assemblies.Select(each => $"\"{each}\""))}}], "precompiledReferences": [],
             "allowUnsafeCode": false, "noEngineReferences": {{(isPlain ? "true" : "false")}}}
            """;
        new UnityCompiler(Output, Defines).Compile("Pages", definition, Sources);
        return Path.Combine(Output, "Pages.dll");
    }

    /// <summary>As a part of the core, after what the pages put into its files.</summary>
    public void CompileCore(IReadOnlyList<PageProgram> programs)
    {
        const string Core = "Runtime/Core";
        foreach (string path in Repository.Files.Where(path => path.StartsWith(Core + "/") && path.EndsWith(".cs")))
        {
            string to = Path.Combine(Sources, Path.GetRelativePath(Core, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            string text = Repository.Text(path);
            foreach (string member in programs.Select(each => each.Fence.Into).OfType<string>().Where(into => into.StartsWith(path + ": ")).Select(into => into[(path.Length + 2)..]))
                text = Regex.Replace(text, @"(?<=\n)    \}\n\}\s*$", _ => $"        {member}\n    }}\n}}\n");
            File.WriteAllText(to, text);
        }
        Write(programs);
        new UnityCompiler(Output, Defines).Compile("Graft", Repository.Text(Core + "/Graft.asmdef"), Sources);
    }

    /// <summary>As a part of the command line, whose internals the tests may see.</summary>
    public void CompileCommandLine(IReadOnlyList<PageProgram> programs)
    {
        Write(programs);
        string name = typeof(PageCompiler).Assembly.GetName().Name + ".dll";
        Directory.CreateDirectory(Output);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path) != name);
        string response = Path.Combine(Output, "pages.rsp");
        File.WriteAllLines(response, ["-target:library", "-nologo", "-warn:0", "-nullable:enable", $"-out:\"{Path.Combine(Output, name)}\"",
            .. references.Select(path => $"-reference:\"{path}\""), .. Directory.GetFiles(Sources, "*.cs").Select(path => $"\"{path}\"")]);
        UnityCompiler.Run("What the pages show of the command line does not compile", response);
    }

    public void Dispose() => Directory.Delete(folder, true);

    void Write(IReadOnlyList<PageProgram> programs)
    {
        foreach (PageProgram program in programs) File.WriteAllText(Path.Combine(Sources, program.Name + ".cs"), program.Source);
    }
}
