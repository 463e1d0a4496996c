using System.Diagnostics;
using Graft.Cli.Sessions;

namespace Graft.Cli.Fuzzing;

/// <summary>One run of AFL++ on one target, in a folder of its own: afl-fuzz for the search, afl-cmin for what is kept of it.</summary>
/// <param name="target">The target's name.</param>
/// <param name="harness">The instrumented assembly.</param>
/// <param name="folder">Where it works.</param>
sealed class AflRun(string target, string harness, string folder)
{
    // Milliseconds for one input, the start of a process included: the harness itself finds what takes longer than 2 s, this ends what never does.
    const int MillisecondsPerInput = 10_000;

    // Bytes of an input: whatever a file can say, it can say in so many.
    const int LongestInput = 4096;

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500), ToEnd = TimeSpan.FromSeconds(20);

    static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["AFL_NO_UI"] = "1", // plain lines
        ["AFL_SKIP_BIN_CHECK"] = "1", // dotnet itself is not instrumented
        ["AFL_SKIP_CPUFREQ"] = "1", ["AFL_NO_AFFINITY"] = "1", // the machine's other work goes first
        ["AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES"] = "1", // core dumps
        ["AFL_FORKSRV_INIT_TMOUT"] = "60000",
        ["AFL_ALLOW_TMP"] = "1",
        ["DOTNET_GCHeapHardLimit"] = "0x40000000", // 1 GiB: what asks for more fails here, not the machine
        ["DOTNET_TieredPGO"] = "0",
    };

    readonly string log = Path.Combine(folder, "afl.log");

    public string Target => target;

    /// <summary>What the run starts from.</summary>
    public string Inputs => Path.Combine(folder, "in");

    /// <summary>AFL's dictionary.</summary>
    public string Tokens => Path.Combine(folder, "tokens");

    string Found => Path.Combine(folder, "afl", "default");
    string Smallest => Path.Combine(folder, "smallest");

    /// <summary>How far the run has come.</summary>
    public AflStatistics Statistics => AflStatistics.Of(Found);

    /// <summary>Inputs that crashed or hung.</summary>
    public IEnumerable<string> Suspects => new[] { "crashes", "hangs" }.Select(name => Path.Combine(Found, name)).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Where(path => Path.GetFileName(path).StartsWith("id", StringComparison.Ordinal));

    /// <summary>Searches until it is told to end, or nothing new comes.</summary>
    /// <param name="minutes">How long at most; infinite for no end.</param>
    /// <param name="quiet">Ends it when there was no new edge for so many minutes; infinite for never.</param>
    /// <param name="token">Ends it at once.</param>
    /// <param name="look">Is called now and then.</param>
    /// <exception cref="CommandException">AFL++ is not there, or refused to run.</exception>
    public void Search(double minutes, double quiet, CancellationToken token, Action<AflStatistics> look)
    {
        using Process process = Start("afl-fuzz", ["-i", Inputs, "-o", Path.Combine(folder, "afl"), "-t", $"{MillisecondsPerInput}", "-m", "none", "-G", $"{LongestInput}", "-x", Tokens, "--", DotnetHost.Path, harness, "execute", target]);
        Task logged = Log(process);
        try
        {
            while (!process.WaitForExit(BetweenLooks))
            {
                AflStatistics now = Statistics;
                if (token.IsCancellationRequested || now.Minutes >= minutes || now.MinutesSinceNewEdge >= quiet) break;
                look(now);
            }
        }
        finally
        {
            End(process);
        }
        logged.Wait();
        if (Statistics.Executions == 0) throw new CommandException($"afl-fuzz ended at once on {target}; it said: {LastLine()} ({log} has it all)");
    }

    /// <summary>The smallest choice of what was found, and of what it started from, that takes every branch.</summary>
    public IEnumerable<string> Minimise()
    {
        if (Directory.Exists(Smallest)) Directory.Delete(Smallest, true);
        using Process process = Start("afl-cmin", ["-e", "-i", Path.Combine(Found, "queue"), "-o", Smallest, "-t", $"{MillisecondsPerInput}", "-m", "none", "--", DotnetHost.Path, harness, "execute", target]);
        Log(process).Wait();
        process.WaitForExit();
        if (process.ExitCode != 0 || !Directory.Exists(Smallest)) throw new CommandException($"afl-cmin failed on {target}; it said: {LastLine()} ({log} has it all)");
        return Directory.EnumerateFiles(Smallest);
    }

    static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("nice", ["-n", "19", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    async Task Log(Process process)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await using (FileStream file = File.Create(log)) await process.StandardOutput.BaseStream.CopyToAsync(file).ConfigureAwait(false);
        await File.AppendAllTextAsync(log, await errors.ConfigureAwait(false)).ConfigureAwait(false);
    }

    // AFL++ ends well on an interrupt: it writes its statistics and ends the processes that it started.
    static void End(Process process)
    {
        if (process.HasExited) return;
        using (Process interrupt = Process.Start("kill", ["-INT", $"{process.Id}"])) interrupt.WaitForExit();
        if (!process.WaitForExit(ToEnd)) process.Kill(true);
    }

    string LastLine() => File.ReadLines(log).Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? "nothing";
}
