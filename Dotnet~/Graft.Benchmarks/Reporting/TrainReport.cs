using System.Globalization;
using Graft.Benchmarks.Training;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>What steps, epochs and answers take, for people and for programs.</summary>
sealed class TrainReport(IBackend backend, string data, IReadOnlyList<StepFigures> steps, IReadOnlyList<EpochFigures> epochs, IReadOnlyList<AnswerFigures> answers)
{
    public object Json => new
    {
        device = backend.Name,
        processor = Processor.Name,
        tuning = backend.TuningRecord,
        data,
        cases = steps.Select(each => new
        {
            batchNormalization = each.Case.BatchNormalization, dropout = Math.Round(each.Case.Dropout, 3), batch = each.Case.Batch, microsecondsPerStep = each.Microseconds, bestMicrosecondsPerStep = each.Best,
            repeats = each.Repeats, steps = each.Steps, launches = each.Launches, bytes = each.Bytes, allocatedBytes = each.AllocatedBytes,
        }),
        epochs = epochs.Select(each => new { batch = each.Batch, augmented = each.IsAugmented, steps = each.Steps, seconds = each.Seconds, ratio = each.Ratio }),
        inference = answers.Select(each => new { batch = each.Batch, microseconds = each.Microseconds }),
    };

    public IEnumerable<Table> Tables
    {
        get
        {
            Table table = Cli.Reporting.Tables.New("network", "batch", "µs a step", "best", "images a second", "launches", "memory", "bytes allocated");
            foreach (StepFigures each in steps)
                table.AddRow(each.Case.Form, $"{each.Case.Batch}", Number(each.Microseconds), Number(each.Best), Cli.Reporting.Tables.Count((long)(1e6 * each.Case.Batch / each.Microseconds)), $"{each.Launches}",
                    $"{Cli.Reporting.Tables.Count(each.Bytes / 1024)} KiB", each.AllocatedBytes.ToString("0.#", CultureInfo.InvariantCulture));
            yield return table;
            Table real = Cli.Reporting.Tables.New("an epoch of " + data, "batch", "steps", "seconds", "of its steps' time");
            foreach (EpochFigures each in epochs)
                real.AddRow(each.IsAugmented ? "varied" : "as it is", $"{each.Batch}", $"{each.Steps}", each.Seconds.ToString("F3", CultureInfo.InvariantCulture), each.Ratio.ToString("F2", CultureInfo.InvariantCulture));
            if (epochs.Count > 0) yield return real;
            Table answering = Cli.Reporting.Tables.New("an answer for", "µs");
            foreach (AnswerFigures each in answers) answering.AddRow(each.Batch == 1 ? "1 image" : $"{each.Batch} images", each.Microseconds.ToString("N2", CultureInfo.InvariantCulture));
            if (answers.Count > 0) yield return answering;
        }
    }

    static string Number(double microseconds) => microseconds.ToString("N1", CultureInfo.InvariantCulture);
}
