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
        programs = Pairs.Select(pair => new { file = pair.Cold.File, options = pair.Cold.Options, coldMilliseconds = pair.Cold.Milliseconds, warmMilliseconds = pair.Warm.Milliseconds }),
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
            Table programs = Cli.Reporting.Tables.New("kernel program", "not built before", "built before");
            foreach (var (first, second) in Pairs) programs.AddRow(Markup.Escape($"{first.File} {Short(first.Options)}"), Number(first.Milliseconds), Number(second.Milliseconds));
            if (coldly.Builds.Count > 0) yield return programs;
        }
    }

    IEnumerable<(BuildFigures Cold, BuildFigures Warm)> Pairs => coldly.Builds.Zip(warmly.Builds);

    static object Stages(StartFigures of) => new { process = of.Process, device = of.Opening, run = of.Preparing, step = of.Step, firstStep = of.FirstStep, epoch = of.Epoch };

    static void Add(Table table, string what, StartFigures of) =>
        table.AddRow(what, Number(of.Process), Number(of.Opening), Number(of.Preparing), Number(of.Step), Number(of.FirstStep), Number(of.Epoch), $"{of.Builds.Count}");

    // What the programs of one file differ in most of all; the rest is in the JSON.
    static string Short(string options)
    {
        string[] definitions = [.. options.Split(' ').Where(each => each.StartsWith("-D")).Select(each => each[2..])];
        return string.Join(' ', definitions.Where(each => each.Split('=')[0] is "FORWARD_PASS" or "INPUT_GRADIENT" or "WEIGHT_PASS" or "ROWS" or "WIDE" or "ACTIVATION_FORWARD" or "BATCH" or "FEW_CLASSES"));
    }

    static string Number(double milliseconds) => milliseconds.ToString("N0", CultureInfo.InvariantCulture);
}
