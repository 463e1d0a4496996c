using System.Globalization;
using Graft.Benchmarks.Kernels;
using Graft.Benchmarks.Limits;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>What the kernel lab found, for people and for programs.</summary>
sealed class KernelsReport(IBackend backend, MachineLimits limits, IReadOnlyList<KernelFigures> figures)
{
    const double Giga = 1e9;
    static readonly string[] Columns = ["shape", "floor, µs", "limit", "µs", "best", "ratio", "of peak"];

    public object Json => new
    {
        device = backend.Name,
        processor = Processor.Name,
        tuning = backend.TuningRecord,
        limits = new
        {
            form = limits.Form, operationsPerSecond = limits.OperationsPerSecond, launchMicroseconds = limits.LaunchMicroseconds,
            bandwidths = limits.Bandwidths.Select(each => new { bytes = each.Bytes, bytesPerSecond = each.BytesPerSecond }),
        },
        kernels = figures.Select(each => new
        {
            family = each.Case.Family, op = each.Case.Op, shape = each.Case.Shape, operations = each.Case.Work.Operations, bytes = each.Case.Work.Bytes, floorMicroseconds = Floor(each),
            limit = limits.Limit(each.Case.Work), wrong = each.Wrong, microseconds = Finite(each.Microseconds), bestMicroseconds = Finite(each.Best), ratio = Finite(Ratio(each)), shareOfPeak = Finite(ShareOfPeak(each)), repeats = each.Repeats,
        }),
    };

    public IEnumerable<string> Notes =>
    [
        $"{backend.Name}; {backend.TuningRecord}",
        Invariant($"Limits ({limits.Form}): {limits.OperationsPerSecond / Giga:N0} GFLOP/s; ") + string.Join(", ", limits.Bandwidths.Select(each => Invariant($"{each.BytesPerSecond / Giga:N0}"))) + " GB/s for arrays of "
            + string.Join(", ", limits.Bandwidths.Select(each => $"{each.Bytes >> 10:N0}")) + Invariant($" KiB together; a launch that does nothing {limits.LaunchMicroseconds:N2} µs."),
    ];

    public IEnumerable<Table> Tables
    {
        get
        {
            foreach (IGrouping<string, KernelFigures> family in figures.GroupBy(each => each.Case.Family))
            {
                Table table = Cli.Reporting.Tables.New([family.Key, .. Columns]);
                foreach (KernelFigures each in family) table.AddRow(Cells(each));
                yield return table;
            }
        }
    }

    /// <summary>The notes and one table of all ops, for a page.</summary>
    public string Markdown
    {
        get
        {
            IEnumerable<string> rows = figures.Select(each => $"| {string.Join(" | ", [each.Case.Family, .. Cells(each)])} |");
            return string.Join('\n', [string.Join("\n\n", Notes), "", $"| {string.Join(" | ", ["family", "op", .. Columns])} |", $"|---|---|{string.Concat(Columns.Select(_ => "---|"))}", .. rows, ""]);
        }
    }

    string[] Cells(KernelFigures each) =>
    [
        each.Case.Op, each.Case.Shape, Number(Floor(each)), limits.Limit(each.Case.Work), each.Wrong == null ? Number(each.Microseconds) : "WRONG", Number(each.Best), Number(Ratio(each)),
        double.IsNaN(each.Microseconds) ? "–" : Invariant($"{100 * ShareOfPeak(each):F0} %"),
    ];

    double Floor(KernelFigures each) => limits.FloorMicroseconds(each.Case.Work);
    double Ratio(KernelFigures each) => each.Microseconds / Floor(each);
    double ShareOfPeak(KernelFigures each) => each.Case.Work.Operations / (each.Microseconds / 1e6) / limits.OperationsPerSecond;

    static double? Finite(double value) => double.IsNaN(value) ? null : value;
    static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString(value < 0.1 ? "N4" : value < 100 ? "N2" : "N0", CultureInfo.InvariantCulture);
    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
