using Graft.Cli.Reporting;
using Spectre.Console;

namespace Graft.Cli.Demo;

/// <summary>What the demo found, for people and for programs.</summary>
static class DemoReport
{
    public static object Json(IReadOnlyList<DemoOutcome> outcomes, DemoShipped shipped, string data, string device, int perDigit, double seconds) => new
    {
        device,
        data,
        pretrain = new
        {
            digits = outcomes[0].Model.Classes.Select(int.Parse), testAccuracy = outcomes[0].Test!.Accuracy, macroPrecision = outcomes[0].Test!.MacroPrecision,
            epochs = outcomes[0].Fit.Curve.Count, seconds = outcomes[0].Fit.Seconds,
        },
        transfer = outcomes.Skip(1).Select(outcome => new
        {
            frozenLayers = outcome.FrozenLayers, perDigit, testAccuracy = outcome.Test!.Accuracy, macroPrecision = outcome.Test!.MacroPrecision, seconds = outcome.Fit.Seconds,
        }),
        shipped = new { bytes = shipped.File.Length, zeros = SparsityReport.Of(shipped.Model.Network).Share, testAccuracy = shipped.TestAccuracy, microseconds = shipped.Microseconds },
        seconds,
    };

    public static Table Table(IReadOnlyList<DemoOutcome> outcomes, string data, string device, double seconds)
    {
        Table table = Tables.New("network", "test accuracy", "macro precision", "best epoch", "epochs", "training");
        table.Title = new TableTitle(Markup.Escape($"{data} on {device}"));
        foreach (DemoOutcome outcome in outcomes)
            table.AddRow(Markup.Escape(outcome.Title), Tables.Share(outcome.Test!.Accuracy), Tables.Share(outcome.Test!.MacroPrecision), $"{outcome.Fit.BestEpoch}", $"{outcome.Fit.Curve.Count}", Tables.Seconds(outcome.Fit.Seconds));
        table.Caption = new TableTitle($"All of it took {Tables.Seconds(seconds)}");
        return table;
    }
}
