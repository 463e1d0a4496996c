using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Graft.Cli.Data;
using Graft.Cli.Demo;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>The whole story once: learn five digits from many images, then the five others from a few.</summary>
sealed class DemoCommand() : GraftCommand(
    "demo",
    "Trains on digits 0–4, transfers to 5–9 with 100 images each, shrinks the result, measures, and saves models and learning curve.",
    "graft demo --seed 7 --out my-demo",
    [SharedOptions.Data, SharedOptions.Synthetic, Out, QuickOption, .. SharedOptions.Computing])
{
    static readonly PathOption Out = new("--out", "FOLDER", "Where models, curve and figures go.", "graft-out");
    static readonly Option<bool> QuickOption = new("--quick") { Description = "A few seconds with few images, to see that it works." };

    protected override void Run(Session session)
    {
        var clock = Stopwatch.StartNew();
        DemoRecipe recipe = session.Value(QuickOption) ? DemoRecipe.Quick : DemoRecipe.Full;
        string folder = Path.GetFullPath(session.Value(Out)!);
        var data = new DemoData(DataLookup.Find(session, recipe.Synthetic), recipe);
        OutputFile.MakeFolder(folder);
        using IBackend backend = Devices.Open(session);
        var (outcomes, shipped) = new DemoRun(session, recipe, data, backend).Run();
        Save(folder, outcomes);
        string small = NameOf(outcomes[^1]).Replace(".graft", "-small.graft");
        OutputFile.Write(Path.Combine(folder, small), shipped.File);
        session.Json(DemoReport.Json(outcomes, shipped, data.Kind, backend.Name, recipe.PerDigit, clock.Elapsed.TotalSeconds));
        session.Results.Write(DemoReport.Table(outcomes, data.Description, backend.Name, clock.Elapsed.TotalSeconds));
        session.Print(FormattableString.Invariant($"To ship it, pruned and stored in 8 bits: {Tables.Count(shipped.File.Length)} bytes instead of {Tables.Count(ModelFile.Write(outcomes[^1].Model).Length)}, test accuracy {Tables.Share(shipped.TestAccuracy)}, {shipped.Microseconds:F1} µs an image"));
        session.Print($"Saved to {folder}: {NameOf(outcomes[0])}, {NameOf(outcomes[^1])}, {small}, learning-curve.png, learning-curve.csv");
        session.Print($"Try next: {Called.Name} predict --model {Path.Combine(folder, small)} --synthetic 20");
    }

    static void Save(string folder, IReadOnlyList<DemoOutcome> outcomes)
    {
        foreach (DemoOutcome outcome in new[] { outcomes[0], outcomes[^1] }) OutputFile.Write(Path.Combine(folder, NameOf(outcome)), ModelFile.Write(outcome.Model));
        OutputFile.Write(Path.Combine(folder, "learning-curve.png"), LearningCurvePlot.Png(outcomes[0].Fit, outcomes[0].Title));
        OutputFile.Write(Path.Combine(folder, "learning-curve.csv"), Encoding.UTF8.GetBytes(LearningCurve.ToCsv(outcomes[0].Fit.Curve)));
    }

    static string NameOf(DemoOutcome outcome) => $"digits-{outcome.Model.Classes[0]}-{outcome.Model.Classes[^1]}.graft";
}
