using System.Text.Json;
using Graft.Benchmarks.Reporting;
using Graft.Benchmarks.Starting;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Benchmarks.Commands;

/// <summary>Times the way from the start of a process to its first training step, with kernels built before and not.</summary>
sealed class StartCommand() : GraftCommand(
    "start",
    "Times the way from the start of a process to its first training step, with no kernel built before and with all of them, and lists what is built.",
    "graft bench start --device managed --json start.json",
    [Starts, Started, .. SharedOptions.Computing])
{
    static readonly CountOption Starts = new("--starts", "Processes of either kind; medians count.", 1, 5);

    // Of a process that this command starts: when that was, in ticks.
    static readonly System.CommandLine.Option<long?> Started = new("--started") { Hidden = true };

    protected override void Run(Session session)
    {
        if (session.Value(Started) is { } ticks)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(FirstStep.Take(session, new DateTime(ticks, DateTimeKind.Utc))));
            return;
        }
        var cold = new List<StartFigures>();
        var warm = new List<StartFigures>();
        for (int start = 0; start < session.Value(Starts); start++)
        {
            // A folder of its own: what was built there is thrown away with it.
            DirectoryInfo cache = Directory.CreateTempSubdirectory("graft-start-");
            try
            {
                var process = new StartProcess(session.Value(SharedOptions.Device)!, session.Seed, cache.FullName);
                cold.Add(process.Run());
                warm.Add(process.Run());
                session.Notice($"First step after {cold[^1].FirstStep:F0} ms, and {warm[^1].FirstStep:F0} ms with kernels that were built before.");
            }
            finally
            {
                cache.Delete(true);
            }
        }
        var report = new StartReport(cold, warm);
        session.Json(report.Json);
        foreach (Table table in report.Tables) session.Results.Write(table);
    }
}
