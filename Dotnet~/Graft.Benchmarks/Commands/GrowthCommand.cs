using Graft.Benchmarks.Growth;
using Graft.Benchmarks.Reporting;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Benchmarks.Commands;

/// <summary>How the time for an image, and the memory, grow with batch size, width, depth and data.</summary>
sealed class GrowthCommand() : GraftCommand(
    "growth",
    "Times training an image against batch size (1 to 8192), width (10 to 2048), depth (1 to 50) and images (100 to 1,000,000), with the device memory that it takes.",
    "graft bench growth --json growth.json --plots pictures",
    [Most, Repeats, Plots, .. SharedOptions.Computing])
{
    static readonly CountOption Most = new("--most", "Leaves out whatever is larger: batches, widths, depths and counts of images.", 1, 1_000_000);
    static readonly CountOption Repeats = new("--repeats", "How often each size is timed; the median and the fastest count.", 1, 15);
    static readonly PathOption Plots = new("--plots", "FOLDER", $"Writes {GrowthPlot.FileName} there, which is made if need be.");

    protected override void Run(Session session)
    {
        string? picture = session.Value(Plots) is { } folder ? Path.Combine(Directory.CreateDirectory(folder).FullName, GrowthPlot.FileName) : null;
        OutputFile.Check(picture);
        using IBackend backend = Devices.Open(session);
        GrowthPoint[] points = [.. Measure(session, backend)];
        var report = new GrowthReport(backend, points);
        session.Json(report.Json);
        session.Print($"{backend.Name}; {backend.TuningRecord}");
        foreach (Table table in report.Tables) session.Results.Write(table);
        if (picture != null) OutputFile.Write(picture, GrowthPlot.Png(points));
    }

    static IEnumerable<GrowthPoint> Measure(Session session, IBackend backend)
    {
        var digits = new RepeatedDigits(session.Seed);
        var steps = new StepGrowth(backend, digits, session.Value(Repeats));
        foreach (int batch in Sizes(session, GrowthSeries.Batches)) yield return steps.Measure(GrowthSeries.Batches, batch, GrowthSeries.Build(GrowthSeries.Depth, GrowthSeries.Width), batch);
        foreach (int width in Sizes(session, GrowthSeries.Widths)) yield return steps.Measure(GrowthSeries.Widths, width, GrowthSeries.Build(GrowthSeries.Depth, width), GrowthSeries.Batch);
        foreach (int depth in Sizes(session, GrowthSeries.Depths)) yield return steps.Measure(GrowthSeries.Depths, depth, GrowthSeries.Build(depth, GrowthSeries.Width), GrowthSeries.Batch);
        var epochs = new EpochGrowth(backend, digits, DeviceMemory.ForImages(backend));
        foreach (int images in Sizes(session, GrowthSeries.Images)) yield return epochs.Measure(GrowthSeries.Images, images);
    }

    static IEnumerable<int> Sizes(Session session, GrowthSeries series)
    {
        foreach (int size in series.Sizes.Where(size => size <= session.Value(Most)))
        {
            session.Notice(FormattableString.Invariant($"{series.Name} {size:N0} …"));
            yield return size;
        }
    }
}
