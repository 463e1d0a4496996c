using System.CommandLine;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Compares the learning curves of several runs.</summary>
sealed class CurvesCommand() : GraftCommand(
    "curves",
    "Draws the learning curves of several runs into one picture, and says of each whether it overfits.",
    "graft train --epochs 20 --curve small.csv --hidden 20\ngraft train --epochs 20 --curve large.csv --hidden 300\ngraft curves --curve small.csv --curve large.csv --out compared.png",
    [Curve, Out, Title, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly Option<string[]> Curve = new("--curve")
    {
        Description = $"A learning curve that `{Called.Name} train --curve FILE.csv` wrote; once for each run.",
        HelpName = "FILE.csv", Required = true, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true,
    };

    static readonly PathOption Out = new("--out", "PNG", "Where the picture goes.", "curves.png");
    static readonly Option<string> Title = new("--title") { Description = "What stands above it.", HelpName = "TEXT", DefaultValueFactory = _ => "Runs" };

    protected override void Run(Session session)
    {
        string path = Path.GetFullPath(session.Value(Out)!);
        string[] files = session.Value(Curve)!;
        if (files.Length > CurveComparison.Most) throw new UsageException($"--curve is given {files.Length} times: at most {CurveComparison.Most} runs can be told apart in one picture.");
        OutputFile.Check(path);
        NamedCurve[] runs = [.. files.Select(Read)];
        OutputFile.Write(path, CurveComparison.Png(runs, session.Value(Title)!));
        FitVerdict[] verdicts = [.. runs.Select(run => FitVerdict.Of(run.Points))];
        session.Json(new { file = path, runs = runs.Zip(verdicts, (run, verdict) => new { name = run.Name, epochs = run.Points.Count, verdict = VerdictReport.Json(verdict) }) });
        foreach (var (run, verdict) in runs.Zip(verdicts)) session.Print($"{run.Name}: {verdict}");
        session.Print($"Saved {path}");
    }

    static NamedCurve Read(string path)
    {
        try
        {
            IReadOnlyList<CurvePoint> curve = LearningCurve.FromCsv(File.ReadAllText(path));
            return curve.Count > 0 ? new NamedCurve(Path.GetFileNameWithoutExtension(path), curve) : throw new FormatException("It has no epoch.");
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be read as a learning curve ({failure.Message.TrimEnd('.')}): give a file that `{Called.Name} train --curve FILE.csv` wrote.", failure);
        }
    }
}
