using System.Globalization;
using Graft.Benchmarks.Growth;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>How time and memory grow, for people and for programs.</summary>
sealed class GrowthReport(IBackend backend, IReadOnlyList<GrowthPoint> points)
{
    public object Json => new
    {
        device = backend.Name,
        processor = Processor.Name,
        tuning = backend.TuningRecord,
        series = points.GroupBy(each => each.Series).Select(group => new
        {
            name = group.Key.Name, of = group.Key.Of,
            points = group.Select(each => new { size = each.Size, microsecondsPerImage = each.Microseconds, bestMicrosecondsPerImage = each.Best, repeats = each.Repeats, bytes = each.Bytes, parts = each.Parts }),
        }),
    };

    public IEnumerable<Table> Tables
    {
        get
        {
            foreach (IGrouping<GrowthSeries, GrowthPoint> group in points.GroupBy(each => each.Series))
            {
                Table table = Cli.Reporting.Tables.New(group.Key.Name, "µs an image", "best", "images a second", "device memory", "parts");
                table.Title = new TableTitle(group.Key.Of);
                foreach (GrowthPoint each in group)
                    table.AddRow(Cli.Reporting.Tables.Count(each.Size), Number(each.Microseconds), Number(each.Best), Cli.Reporting.Tables.Count((long)(1e6 / each.Best)),
                        Megabytes(each.Bytes), $"{each.Parts}");
                yield return table;
            }
        }
    }

    static string Number(double microseconds) => microseconds.ToString(microseconds < 10 ? "N2" : "N1", CultureInfo.InvariantCulture);
    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N1} MiB");
}
