using Graft.Benchmarks.Reporting;
using Graft.Benchmarks.Training;
using Graft.Cli.Commands;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Benchmarks.Commands;

/// <summary>Times training steps of the reference network, in the cases that Graft is measured by, a real epoch beside them, and answers.</summary>
sealed class TrainCommand() : GraftCommand(
    "train",
    "Times training steps of the reference network (784-5x100-5, ELU, Adam): plain, with batch normalization, with dropout; batches of 20 to 2000; and a real epoch.",
    "graft bench train --device managed --json steps.json",
    [Images, Repeats, Epochs, Only, .. SharedOptions.DataSet, .. SharedOptions.Computing])
{
    const int Classes = 5;

    static readonly CountOption Images = new("--count", "Random images that the steps learn from.", 2000, 28_000);
    static readonly CountOption Repeats = new("--repeats", "How often each case is timed; the median counts.", 1, 5);
    static readonly CountOption Epochs = new("--epochs", "Epochs of real images that are timed at each batch size; 0 for none.", 0, 5);
    static readonly System.CommandLine.Option<int?> Only = new("--batch") { Description = "Only this batch size.", HelpName = string.Join('|', StepCase.Batches) };

    protected override void Run(Session session)
    {
        StepCase[] cases = [.. StepCase.All.Where(each => session.Value(Only) is not { } batch || each.Batch == batch)];
        if (cases.Length == 0) throw new UsageException($"--batch is {session.Value(Only)}: give one of {string.Join(", ", StepCase.Batches)}.");
        using IBackend backend = Devices.Open(session);
        Dataset random = StepTiming.RandomImages(session.Value(Images), 784, Classes, session.Seed);
        var steps = new List<StepFigures>();
        using var timing = new StepTiming(backend, random);
        foreach (StepCase each in cases)
        {
            session.Notice($"{each.Form}, batch {each.Batch} …");
            steps.Add(timing.Measure(each, session.Value(Repeats)));
        }
        IDataSource source = DataLookup.Find(session, held: 1000);
        EpochFigures[] epochs = session.Value(Epochs) == 0 ? [] : [.. Epoch(session, source, backend, timing, cases)];
        AnswerFigures[] answers = [.. new AnswerTiming(random).Measure()];
        var report = new TrainReport(backend, source.Description, steps, epochs, answers);
        session.Json(report.Json);
        session.Print($"{backend.Name}; {backend.TuningRecord}");
        foreach (Table table in report.Tables) session.Results.Write(table);
    }

    static IEnumerable<EpochFigures> Epoch(Session session, IDataSource source, IBackend backend, StepTiming bare, IEnumerable<StepCase> cases)
    {
        Dataset all = source.Training();
        Dataset images = all.OfClasses([.. all.Classes.Take(Classes)]);
        var timing = new EpochTiming(backend, bare, images, session.Value(Epochs));
        foreach (StepCase each in cases.Where(each => !each.BatchNormalization))
        {
            session.Notice($"epochs of {images.Count:N0} images, batch {each.Batch} …");
            foreach (EpochFigures figures in timing.Measure(each)) yield return figures;
        }
    }
}
