using System.Diagnostics;

namespace Graft.Dotnet.Tests;

/// <summary>The command line, or one of the programs that the script reaches under its name, as a process of its own, in a folder of its own.</summary>
sealed class CommandProcess : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly Task<string> output, errors;

    CommandProcess(string folder, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        string program = Path.Combine(AppContext.BaseDirectory, arguments.FirstOrDefault() switch { "bench" => "Graft.Benchmarks.dll", "play" => "Graft.Play.dll", _ => "Graft.Cli.dll" });
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // Whatever data the machine has must not decide what a test sees.
        start.Environment.Remove("GRAFT_DATA");
        start.Environment.Remove("GRAFT_CALLED");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, "cache");
        // PoCL's compiled kernels: not in the folder that a test looks at, and not anew for every test.
        start.Environment["POCL_CACHE_DIR"] = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "graft-tests-pocl")).FullName;
        foreach (var (name, value) in variables) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    public static CommandProcess Start(string folder, params IEnumerable<string> arguments) => new(folder, arguments);

    public static CommandResult Run(string folder, params IEnumerable<string> arguments)
    {
        using CommandProcess started = Start(folder, arguments);
        return started.Wait();
    }

    /// <summary>The same where an environment variable is set.</summary>
    public static CommandResult RunWith(string variable, string value, string folder, params IEnumerable<string> arguments)
    {
        using var started = new CommandProcess(folder, arguments, (variable, value));
        return started.Wait();
    }

    public bool HasEnded => process.HasExited;

    public CommandResult Wait()
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(true);
            throw new TimeoutException($"The command did not end within {Patience.TotalSeconds:F0} s. It said: {errors.Result}");
        }
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Ctrl-C.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{process.Id}"])!.WaitForExit();

    /// <summary>What nothing in the process can prepare for.</summary>
    public void KillNow() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(true);
        process.Dispose();
    }
}
