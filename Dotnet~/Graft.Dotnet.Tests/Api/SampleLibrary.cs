using System.Xml.Linq;
using Graft.Cli.Api;
using Graft.Cli.Api.Reference;
using Graft.Cli.Packing;
using Mono.Cecil;

namespace Graft.Dotnet.Tests;

/// <summary>A small library out of a source, compiled as a shipped one is: with XML documentation, and with PublicApiAnalyzers beside a baseline.</summary>
sealed class SampleLibrary : IDisposable
{
    public const string Shipped = "PublicAPI.Shipped.txt", Unshipped = "PublicAPI.Unshipped.txt";

    public SampleLibrary(string source, string shipped = "", string unshipped = "")
    {
        File.WriteAllText(At("Sample.cs"), source);
        File.WriteAllText(At(Shipped), shipped);
        File.WriteAllText(At(Unshipped), unshipped);
        Compile();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("graft-api-").FullName;

    public CompilerLog Log => CompilerLog.Read(At("Sample.sarif"));

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>The pages of its types, all in one area.</summary>
    public ApiReference Reference()
    {
        var types = new ApiTypes([AssemblyDefinition.ReadAssembly(At("Sample.dll"), new ReaderParameters { InMemory = true })], _ => ApiArea.All[0]);
        return new ApiReference(types, new Documentation(types, new ForeignTypes([]), [XDocument.Load(At("Sample.xml"))]));
    }

    public void Compile()
    {
        string analyzer = Path.Combine(new RestoredPackages("Graft").Folder("Microsoft.CodeAnalysis.PublicApiAnalyzers"), "analyzers", "dotnet", "Microsoft.CodeAnalysis.PublicApiAnalyzers.dll");
        File.WriteAllLines(At("Sample.rsp"),
        [
            "-target:library", "-nostdlib", "-langversion:9.0", "-nologo", "-deterministic", "-unsafe", "-nowarn:CS0067;CS0660;CS0661",
            $"-out:\"{At("Sample.dll")}\"", $"-doc:\"{At("Sample.xml")}\"", $"-errorlog:\"{At("Sample.sarif")},version=2.1\"", $"-analyzer:\"{analyzer}\"",
            $"-additionalfile:\"{At(Shipped)}\"", $"-additionalfile:\"{At(Unshipped)}\"", $"\"{At("Sample.cs")}\"", .. UnityCompiler.Platform.Select(path => $"-reference:\"{path}\""),
        ]);
        UnityCompiler.Run("The sample does not compile", At("Sample.rsp"));
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
