using System.Diagnostics;

namespace Graft.Dotnet.Tests;

/// <summary>
/// A folder of its own with a copy of the script and stand-ins for the programs that it calls, so that nothing is built or installed.
/// Each stand-in writes its arguments, a call a line, into calls.log.
/// </summary>
sealed class ScratchPackage : IDisposable
{
    readonly Dictionary<string, string> variables = new();

    public ScratchPackage()
    {
        Directory.CreateDirectory(At("bin"));
        Directory.CreateDirectory(At("no-drivers"));
        File.Copy(Repository.Full("graft"), At("graft"));
        Write("package.json", "{}");
        Write("Runtime/Core/Thing.cs", "");
        Write("Samples~/Thing.cs", "");
        Write("Editor/Thing.cs", "");
        Write("Dotnet~/Graft.Cli/Graft.Cli.csproj", "<Project/>");
        StandIn("dotnet", """
            case $1 in
                --list-sdks) echo "10.0.100 [somewhere]" ;;
                build) name=$(basename "$2" .csproj); mkdir -p "$here/.artifacts/bin/$name/release" && touch "$here/.artifacts/bin/$name/release/$name.dll"; echo "the build's own output" ;;
                */Graft.Cli.dll) shift; echo "cli $*" ;;
                */Graft.Benchmarks.dll) shift; echo "benchmarks $*" ;;
                */Graft.Play.dll) shift; echo "play $*" ;;
                */Graft.Studio.dll) shift; echo "studio $*" ;;
                */Graft.Studio.Pictures.dll) shift; echo "pictures $*" ;;
            esac
            """);
        StandIn("apt-get", "echo the installer\\'s own output");
        Set("PATH", At("bin") + ":" + Environment.GetEnvironmentVariable("PATH"));
        Set("HOME", At("home"));
        Set("DOTNET_ROOT", "");
        Set("GRAFT_NO_SETUP", "");
        Set("OCL_ICD_VENDORS", At("no-drivers"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("graft-script-").FullName;

    public string[] Calls => File.Exists(At("calls.log")) ? File.ReadAllLines(At("calls.log")) : Array.Empty<string>();

    public string At(string path) => Path.Combine(Root, path);

    public void Set(string variable, string value) => variables[variable] = value;

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text.ReplaceLineEndings("\n"));
    }

    /// <summary>A program on the script's path.</summary>
    public void StandIn(string program, string body)
    {
        Write($"bin/{program}", $"#!/bin/bash\nhere='{Root}'\necho \"{program} $*\" >>\"$here/calls.log\"\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(At($"bin/{program}"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Runs ./graft here.</summary>
    public (int Code, string Output, string Errors) Graft(params string[] arguments) => Bash(arguments.Prepend(At("graft")).ToArray());

    public (int Code, string Output, string Errors) Bash(params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in variables) start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    public void Dispose() => Directory.Delete(Root, true);
}
