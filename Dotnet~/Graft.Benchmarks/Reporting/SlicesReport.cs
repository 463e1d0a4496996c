using Graft.Cli.Timing;
using System.Globalization;
using System.Runtime.InteropServices;
using Graft.Benchmarks.Slices;
using Graft.Cli.Reporting;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>The frames' figures, for people and for programs.</summary>
sealed class SlicesReport(double budget, double work, IReadOnlyList<SliceFigures> cases)
{
    public object Json => new { device = Processor.Name, details = Details, budgetMilliseconds = budget, workMilliseconds = work, cases = cases.Select(Case) };

    public Table Table
    {
        get
        {
            Table table = Tables.New("training", "backend", "frames", "added", "overshoot", "budget", "steps", "bytes", "step");
            foreach (SliceFigures each in cases)
                table.AddRow(
                    $"{each.Job}, {Mode(each)}", Markup.Escape(each.Backend), Tables.Count(each.Frames), Pair(each.Added, each.AddedUninterrupted), each.Overshoot is { } overshoot ? Pair(overshoot, each.OvershootUninterrupted!) : "",
                    each.BudgetShare is { } share ? Percent(share) : "", Percent(each.Throughput), each.AllocatedBytesPerFrame.ToString("0.##", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{each.StepMicroseconds:F0} µs"));
            return table;
        }
    }

    public IEnumerable<string> Notes =>
    [
        "Added: milliseconds more than the same frame without training, overshoot: more than the budget; medians / 99.9th percentiles.",
        "Budget: what of it was used. Steps: of those that the backend takes in the same time (all budgets, or all frames) if nothing else runs. Bytes: allocated a frame. Step: alone.",
        $"In brackets the latter without frames, or partners of frames, in which the system took the main thread's processor for another thread ({Tables.Count(cases.Sum(each => (long)each.Interrupted))} of {Tables.Count(cases.Sum(each => (long)each.Frames))}).",
        string.Create(CultureInfo.InvariantCulture, $"Without training a frame's {work:F1} ms of work took {cases[0].Alone.P50:F2} (median) and {cases.Max(each => each.Alone.P999):F2} (99.9th percentile): what other processes on this machine add."),
        $"{Processor.Name}, {Details}",
    ];

    static string Details => $"{Environment.ProcessorCount} logical processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {new ManagedDevice().Details}";

    static object Case(SliceFigures each) => new
    {
        job = each.Job,
        backend = each.Backend,
        mode = Mode(each),
        frames = each.Frames,
        addedMilliseconds = Of(each.Added),
        overshootMilliseconds = each.Overshoot is { } overshoot ? Of(overshoot) : null,
        interruptedFrames = each.Interrupted,
        uninterruptedAddedMilliseconds = Of(each.AddedUninterrupted),
        uninterruptedOvershootMilliseconds = each.OvershootUninterrupted is { } quiet ? Of(quiet) : null,
        budgetShare = each.BudgetShare,
        allocatedBytesPerFrame = each.AllocatedBytesPerFrame,
        slicedThroughput = each.InBackground ? (double?)null : each.Throughput,
        backgroundThroughput = each.InBackground ? each.Throughput : (double?)null,
        aloneMilliseconds = Of(each.Alone),
        stepMicroseconds = each.StepMicroseconds,
    };

    static object? Of(Quantiles values) => double.IsNaN(values.P50) ? null : new { p50 = values.P50, p99 = values.P99, p999 = values.P999, max = values.Max };
    static string Mode(SliceFigures each) => each.InBackground ? "background" : "slices";
    static string Pair(Quantiles values, Quantiles quiet)
    {
        string pair = string.Create(CultureInfo.InvariantCulture, $"{values.P50:F2} / {values.P999:F2}");
        return double.IsNaN(quiet.P999) ? pair : string.Create(CultureInfo.InvariantCulture, $"{pair} ({quiet.P999:F2})");
    }

    static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:F1} %");
}
