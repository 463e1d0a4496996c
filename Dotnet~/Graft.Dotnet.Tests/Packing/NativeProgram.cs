using System.Diagnostics;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The small program compiled ahead of time from the release's assemblies, with every warning of trimming and of missing code an error.</summary>
static class NativeProgram
{
    const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>native</AssemblyName>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <SuppressTrimAnalysisWarnings>false</SuppressTrimAnalysisWarnings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <IlcTreatWarningsAsErrors>true</IlcTreatWarningsAsErrors>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="{source}" />
            {references}
          </ItemGroup>
        </Project>
        """;

    // What a machine lacks that has no compiler for native code, or no way to NuGet.
    static readonly string[] Lacks = ["Platform linker", "NU1101", "NU1102", "NU1301", "NETSDK1183"];

    static readonly Lazy<(string? Program, string Said)> Built = new(Publish);

    /// <summary>The program; the test is skipped where it cannot be made, and fails where there are warnings.</summary>
    public static string Path
    {
        get
        {
            (string? program, string said) = Built.Value;
            if (program == null && Lacks.FirstOrDefault(said.Contains) is { } lack) Assert.Ignore($"Skipped: native code needs clang, zlib's headers and a package of NuGet's ({lack}); Debian, Ubuntu: sudo apt-get install -y clang zlib1g-dev");
            return program ?? throw new AssertionException(said);
        }
    }

    static (string?, string) Publish()
    {
        string folder = UnpackedRelease.Beside("native"), output = System.IO.Path.Combine(folder, "out");
        string references = string.Concat(Directory.GetFiles(UnpackedRelease.Assemblies, "*.dll").Where(path => System.IO.Path.GetFileName(path) != "Graft.Portable.dll").Select(path => $"<Reference Include=\"{path}\" />"));
        File.WriteAllText(System.IO.Path.Combine(folder, "native.csproj"), Project.Replace("{source}", Repository.Full("Dotnet~/Graft.Portable/Program.cs")).Replace("{references}", references));
        var start = new ProcessStartInfo("dotnet", ["publish", folder, "-c", "Release", "-o", output, "--use-current-runtime", "-nologo", "-v", "quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (System.IO.Path.Combine(output, OperatingSystem.IsWindows() ? "native.exe" : "native"), said) : (null, said + errors.Result);
    }
}
