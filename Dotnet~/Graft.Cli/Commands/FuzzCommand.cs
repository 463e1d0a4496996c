using System.CommandLine;
using Graft.Cli.Fuzzing;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Feeds the loaders what no one would save, and looks whether they keep their word.</summary>
sealed class FuzzCommand() : GraftCommand(
    "fuzz",
    "Fuzzes what reads files and ink, guided by the branches that inputs take (AFL++, on Linux). Exit code 1: something was found.",
    "graft fuzz --minutes 5\ngraft fuzz --until-quiet 20 --jobs 2\ngraft fuzz --minutes 10 --target model --json -",
    [Minutes, UntilQuiet, Target, Jobs, Out, Kept, SharedOptions.Json, SharedOptions.Verbose])
{
    const string All = "all";
    const float Default = 4;

    static readonly NumberOption Minutes = new("--minutes", "How long, all targets together. Without it, and without --until-quiet: 4.", float.PositiveInfinity, Default);
    static readonly NumberOption UntilQuiet = new("--until-quiet", "Ends a target when it had no new edge for so many minutes.", float.PositiveInfinity, 20);
    static readonly CountOption Jobs = new("--jobs", "Targets beside each other, on a core each.", 1, 1);
    static readonly Option<string> Target = new("--target") { Description = "What: model, checkpoint, data, idx or ink; all in turn by default.", HelpName = "NAME", DefaultValueFactory = _ => All };
    static readonly PathOption Out = new("--out", "FOLDER", "Where AFL++ works. By default .artifacts/fuzz in the repository.");
    static readonly PathOption Kept = new("--keep", "FOLDER", "Where the corpus and the findings are kept. By default Dotnet~/Graft.Fuzz in the repository, where tests replay them.");

    protected override void Run(Session session)
    {
        FuzzHarness harness = FuzzHarness.Find();
        string name = session.Value(Target)!;
        if (name != All && !harness.Targets.Contains(name)) throw new UsageException($"--target is '{name}': choose from {string.Join(", ", harness.Targets)}, {All}.");
        if (!IsInstalled("afl-fuzz")) throw new CommandException("AFL++ (afl-fuzz) was not found: install it (Debian, Ubuntu: sudo apt-get install -y afl++). It runs on Linux; on Windows, in WSL.");
        string folder = Path.GetFullPath(session.Value(Out) ?? Path.Combine(harness.Root, ".artifacts", "fuzz"));
        string kept = Path.GetFullPath(session.Value(Kept) ?? Path.Combine(harness.Root, "Dotnet~", "Graft.Fuzz"));
        OutputFile.MakeFolder(folder);
        OutputFile.MakeFolder(kept);
        double quiet = session.Has(UntilQuiet) ? session.Value(UntilQuiet) : double.PositiveInfinity;
        double minutes = session.Has(Minutes) || double.IsInfinity(quiet) ? session.Value(Minutes) : double.PositiveInfinity;
        IReadOnlyList<FuzzOutcome> outcomes = new FuzzCampaign(session, harness, folder, kept, quiet).Run(name == All ? harness.Targets : [name], minutes, session.Value(Jobs));
        Report(session, outcomes);
        int found = outcomes.Sum(outcome => outcome.Findings.Count);
        if (found > 0) throw new CommandException($"{found} finding{(found == 1 ? "" : "s")}: fix what the files show (Documentation~/fuzzing.md says how to run one again); the tests replay them.");
    }

    static void Report(Session session, IReadOnlyList<FuzzOutcome> outcomes)
    {
        session.Json(new
        {
            targets = outcomes.Select(each => new
            {
                target = each.Target, minutes = each.Statistics.Minutes, executions = each.Statistics.Executions, executionsPerSecond = each.Statistics.ExecutionsPerSecond,
                edges = each.Statistics.Edges, minutesSinceNewEdge = each.Statistics.MinutesSinceNewEdge, corpus = each.Kept,
            }),
            findings = outcomes.SelectMany(each => each.Findings).Select(each => new { target = each.Target, file = each.File, problem = each.Problem }),
        });
        Table table = Tables.New("target", "minutes", "executions", "a second", "edges", "min since a new one", "corpus", "findings");
        foreach (FuzzOutcome each in outcomes)
        {
            AflStatistics s = each.Statistics;
            table.AddRow(each.Target, FormattableString.Invariant($"{s.Minutes:F1}"), Tables.Count(s.Executions), Tables.Count((long)s.ExecutionsPerSecond), Tables.Count(s.Edges),
                FormattableString.Invariant($"{s.MinutesSinceNewEdge:F1}"), $"{each.Kept}", $"{each.Findings.Count}");
        }
        session.Results.Write(table);
        foreach (FuzzFinding finding in outcomes.SelectMany(each => each.Findings)) session.Print($"{finding.Target}: {finding.Problem}\n  {finding.File}");
    }

    static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder != "" && File.Exists(Path.Combine(folder, program)));
}
