namespace Graft.Cli.Sessions;

/// <summary>The program that runs .NET assemblies: the one that runs this one.</summary>
static class DotnetHost
{
    public static string Path => Environment.ProcessPath is { } path && System.IO.Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
