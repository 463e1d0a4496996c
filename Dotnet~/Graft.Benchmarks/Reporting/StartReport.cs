using System.Globalization;
using Graft.Benchmarks.Starting;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>What starts take, for people and for programs.</summary>
sealed class StartReport(IReadOnlyList<StartFigures> cold, IReadOnlyList<StartFigures> warm)
{
    readonly StartFigures coldly = StartFigures.Median(cold), warmly = StartFigures.Median(warm);

    public object Json => new
    {
        device = coldly.Device, processor = Processor.Name, starts = cold.Count, cold = Stages(coldly), warm = Stages(warmly), coldFirstSteps = cold.Select(each => each.FirstStep),
        warmFirstSteps = warm.Select(each => each.FirstStep),
        programs = Pairs.Select(pair => new { file = pair.Cold.File, variants = pair.Cold.Variants, coldMilliseconds = pair.Cold.Milliseconds, warmMilliseconds = pair.Warm.Milliseconds }),
    };

    public IEnumerable<Table> Tables
    {
        get
        {
            Table stages = Cli.Reporting.Tables.New("milliseconds", "process", "device", "run", "first step", "until then", "rest of an epoch", "kernel programs");
            stages.Title = new TableTitle(Markup.Escape($"{coldly.Device}, medians of {cold.Count}"));
            Add(stages, "no kernel built before", coldly);
            Add(stages, "all kernels built before", warmly);
            yield return stages;
            Table programs = Cli.Reporting.Tables.New("kernel program", "forms", "not built before", "built before");
            foreach (var (first, second) in Pairs) programs.AddRow(Markup.Escape(first.File), $"{first.Variants.Count}", Number(first.Milliseconds), Number(second.Milliseconds));
            if (coldly.Builds.Count > 0) yield return programs;
        }
    }

    IEnumerable<(BuildFigures Cold, BuildFigures Warm)> Pairs => coldly.Builds.Select(build => (build, warmly.Builds.First(other => other.File == build.File && other.Variants.SequenceEqual(build.Variants))));

    static object Stages(StartFigures of) => new { process = of.Process, device = of.Opening, run = of.Preparing, step = of.Step, firstStep = of.FirstStep, epoch = of.Epoch };

    static void Add(Table table, string what, StartFigures of) =>
        table.AddRow(what, Number(of.Process), Number(of.Opening), Number(of.Preparing), Number(of.Step), Number(of.FirstStep), Number(of.Epoch), $"{of.Builds.Count}");

    static string Number(double milliseconds) => milliseconds.ToString("N0", CultureInfo.InvariantCulture);
}
