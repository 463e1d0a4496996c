using System.Diagnostics;
using Graft.Cli.Sessions;

namespace Graft.Cli.Fuzzing;

/// <summary>
/// The process that runs inputs, Graft.Fuzz, built beside this one: as it is, to say what an input brings about, and as a copy whose assemblies
/// tell the fuzzer which branches they take.
/// </summary>
sealed class FuzzHarness
{
    const string FileName = "Graft.Fuzz.dll";

    // The harness's word for an input that breaks a promise; anything else but 0 is a process that died.
    const int Finding = 3;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly string built;

    FuzzHarness(string built, string root)
    {
        this.built = built;
        Root = root;
        Targets = Ask("targets").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The repository.</summary>
    public string Root { get; }

    /// <summary>What can be fuzzed, by name.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <exception cref="CommandException">It was not built, or this is no repository.</exception>
    public static FuzzHarness Find()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name, built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Graft.Fuzz", configuration, FileName));
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root != null && !File.Exists(Path.Combine(root.FullName, "Graft.slnx"))) root = root.Parent;
        if (root == null || !File.Exists(built)) throw new CommandException("The fuzzer's harness (Graft.Fuzz) is not built: run ./graft fuzz in the repository (on Linux, or in WSL on Windows), which builds it.");
        return new FuzzHarness(built, root.FullName);
    }

    /// <summary>Makes the instrumented copy.</summary>
    /// <param name="folder">Where; what is there is replaced.</param>
    /// <returns>The copy's assembly, for <see cref="AflRun"/>.</returns>
    public string Instrument(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        OutputFile.MakeFolder(folder);
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(built)!)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Ask("instrument", folder);
        return Path.Combine(folder, FileName);
    }

    public void WriteSeeds(string target, string folder) => Ask("seeds", target, folder);
    public void WriteTokens(string target, string file) => Ask("tokens", target, file);

    /// <summary>Runs one input again, without instrumentation: what is wrong with it, or null.</summary>
    public string? Reproduce(string target, string file)
    {
        using Process process = Start("reproduce", target, file);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(true);
            return $"it does not end within {Patience.TotalSeconds:F0} s";
        }
        string problem = output.Result.ReplaceLineEndings(" ").Trim();
        return process.ExitCode switch { 0 => null, Finding => problem, int code => $"it ends the process (exit code {code}): {FirstLine(errors.Result)}" };
    }

    string Ask(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new CommandException($"The fuzzer's harness failed at `{string.Join(' ', arguments)}`: {FirstLine(errors.Result)}");
    }

    Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(DotnetHost.Path, [built, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
