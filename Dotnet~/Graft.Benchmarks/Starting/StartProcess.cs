using System.Diagnostics;
using System.Text.Json;
using Graft.Cli.Sessions;

namespace Graft.Benchmarks.Starting;

/// <summary>Starts this program anew, with a folder of its own for what drivers keep of the kernels that they have built, and Graft of its self-tests.</summary>
sealed class StartProcess(string device, ulong seed, string cache)
{
    /// <summary>Where PoCL, NVIDIA's driver and Mesa's keep kernels, and Graft what it can make again.</summary>
    static readonly string[] Caches = ["POCL_CACHE_DIR", "CUDA_CACHE_PATH", "MESA_SHADER_CACHE_DIR", "XDG_CACHE_HOME"];

    /// <exception cref="CommandException">The process failed; the message is its own.</exception>
    public StartFigures Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Started by the runtime's own program, it must be told again what to run.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(StartProcess).Assembly.Location);
        foreach (string variable in Caches) start.Environment[variable] = cache;
        DateTime now = DateTime.UtcNow;
        foreach (string argument in new[] { "bench", "start", "--device", device, "--seed", $"{seed}", "--started", $"{now.Ticks}" }) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> complaints = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new CommandException($"a start failed: {complaints.Result.Trim().Replace("graft: ", "")}");
        return JsonSerializer.Deserialize<StartFigures>(answer)!;
    }
}
