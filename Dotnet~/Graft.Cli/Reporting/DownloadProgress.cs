using System.Diagnostics;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Reporting;

/// <summary>Shows downloads on standard error: a bar each on a terminal, a line every few seconds elsewhere.</summary>
static class DownloadProgress
{
    static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(3);

    /// <param name="session">Where to.</param>
    /// <param name="work">Gets a function that gives, for a file's name, what takes bytes so far and bytes in all.</param>
    public static void Show(Session session, Action<Func<string, Action<long, long>>> work)
    {
        if (!session.Talk.Profile.Out.IsTerminal)
        {
            work(name => Lines(session, name));
            return;
        }
        session.Talk.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .Start(context => work(name =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(name));
                return (have, all) =>
                {
                    task.MaxValue = Math.Max(all, have);
                    task.Value = have;
                };
            }));
    }

    static Action<long, long> Lines(Session session, string name)
    {
        var clock = Stopwatch.StartNew();
        return (have, all) =>
        {
            if (clock.Elapsed < BetweenLines) return;
            clock.Restart();
            session.Notice($"{name}: {have >> 10} of {(all > 0 ? $"{all >> 10}" : "?")} KiB");
        };
    }
}
