using System.Globalization;
using System.Text.RegularExpressions;

namespace Graft.Cli.Fuzzing;

/// <summary>
/// How far a run of AFL++ has come. Its statistics file is written once a minute and at the end; the names of the inputs that it kept
/// (id:…,time:MILLISECONDS,execs:N,…,+cov where an edge was new) say at any moment when something was found.
/// </summary>
/// <param name="Minutes">Since the start.</param>
/// <param name="Executions">Inputs run.</param>
/// <param name="ExecutionsPerSecond">Over the whole run.</param>
/// <param name="Edges">Different steps from one branch to another, so far.</param>
/// <param name="MinutesSinceNewEdge">Since the last that was new.</param>
/// <param name="Suspects">Inputs that crashed or hung, before anybody has looked at them.</param>
sealed partial record AflStatistics(double Minutes, long Executions, double ExecutionsPerSecond, int Edges, double MinutesSinceNewEdge, int Suspects)
{
    [GeneratedRegex(@",time:(\d+),execs:(\d+),")]
    private static partial Regex When();

    /// <param name="folder">AFL's own of one instance.</param>
    public static AflStatistics Of(string folder)
    {
        string file = Path.Combine(folder, "fuzzer_stats"), queue = Path.Combine(folder, "queue");
        var fields = new Dictionary<string, string>();
        if (File.Exists(file))
            foreach (string[] parts in File.ReadLines(file).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(parts => parts.Length == 2)) fields[parts[0]] = parts[1];
        double Number(string name) => fields.TryGetValue(name, out string? text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;

        double now = (DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds;
        // While it runs, from the clock; when it has ended, from what it said last.
        double start = Number("start_time"), minutes = start == 0 ? 0 : Math.Max(Number("run_time"), HasEnded(folder) ? 0 : now - start) / 60;
        double lastEdge = 0, executions = Number("execs_done");
        foreach (string path in Directory.Exists(queue) ? Directory.EnumerateFiles(queue) : [])
        {
            if (When().Match(path) is not { Success: true } when) continue;
            executions = Math.Max(executions, double.Parse(when.Groups[2].Value, CultureInfo.InvariantCulture));
            if (path.EndsWith("+cov", StringComparison.Ordinal)) lastEdge = Math.Max(lastEdge, double.Parse(when.Groups[1].Value, CultureInfo.InvariantCulture) / 60_000);
        }
        return new AflStatistics(minutes, (long)executions, Number("execs_per_sec"), (int)Number("edges_found"), Math.Max(0, minutes - lastEdge), (int)(Number("saved_crashes") + Number("saved_hangs")));
    }

    static bool HasEnded(string folder) => !Directory.Exists(folder) || !int.TryParse(Pid(folder), out int id) || !Directory.Exists($"/proc/{id}");

    static string? Pid(string folder)
    {
        string file = Path.Combine(folder, "fuzzer_stats");
        return !File.Exists(file) ? null : File.ReadLines(file).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(parts => parts is ["fuzzer_pid", _])?[1];
    }
}
