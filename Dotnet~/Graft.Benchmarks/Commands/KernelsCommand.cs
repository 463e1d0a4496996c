using System.Text;
using Graft.Benchmarks.Kernels;
using Graft.Benchmarks.Limits;
using Graft.Benchmarks.Reporting;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Benchmarks.Commands;

/// <summary>The kernel lab: every op alone, checked by its float64 reference and then timed against what the device can do at most.</summary>
/// <param name="open">Opens the device.</param>
sealed class KernelsCommand(Func<Session, IBackend> open) : GraftCommand(
    "kernels",
    "Checks every op alone at the reference network's shapes and times it against its floor: operations over the device's peak, bytes over its bandwidth.",
    "graft bench kernels --only \"dense forward\" --json kernels.json",
    [Only, Repeats, Markdown, SharedOptions.Device, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly System.CommandLine.Option<string> Only = new("--only") { Description = "Only ops whose family, name and shape have this in them, or one of several with | between them: dense, \"weight update\", \"500x|512x\".", HelpName = "TEXT" };
    static readonly CountOption Repeats = new("--repeats", "How often each op is timed; the median counts.", 1, 7);
    static readonly PathOption Markdown = new("--markdown", "FILE", "Writes the limits and one table of all ops as Markdown.");

    protected override void Run(Session session)
    {
        KernelCase[] cases = [.. KernelCases.All.Where(each => session.Value(Only) is not { } text || text.Split('|').Any(part => each.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))];
        if (cases.Length == 0) throw new UsageException($"No op has '{session.Value(Only)}' in its name: run without --only to see all.");
        OutputFile.Check(session.Value(Markdown));
        using IBackend backend = open(session);
        using IProbe probe = LabDevice.Probe(backend);
        var measurement = new LimitsMeasurement(probe);
        var lab = new KernelLab(backend, session.Value(Repeats));
        var figures = new List<KernelFigures>();
        foreach (KernelCase each in cases.Where(each => each.IsOn(backend)))
        {
            if (figures.Count == 0 || figures[^1].Case.Family != each.Family)
            {
                session.Notice($"{each.Family} …");
                measurement.Look();
            }
            figures.Add(lab.Measure(each));
        }
        session.Notice("limits of the device …");
        var report = new KernelsReport(backend, measurement.Measure(), figures);
        session.Json(report.Json);
        if (session.Value(Markdown) is { } page) OutputFile.Write(page, Encoding.UTF8.GetBytes(report.Markdown));
        foreach (string line in report.Notes) session.Print(line);
        foreach (Table table in report.Tables) session.Results.Write(table);
        string[] wrong = [.. figures.Where(each => each.Wrong != null).Select(each => $"{each.Case.Name}: {each.Wrong}")];
        if (wrong.Length > 0) throw new CommandException($"{wrong.Length} of {figures.Count} ops give wrong results on {backend.Name}, so they were not timed: {string.Join("; ", wrong)}.");
    }
}
