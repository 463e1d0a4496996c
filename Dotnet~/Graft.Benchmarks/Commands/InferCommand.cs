using Graft.Benchmarks.Networks;
using Graft.Benchmarks.Options;
using Graft.Benchmarks.Reporting;
using Graft.Benchmarks.Timing;
using Graft.Cli.Commands;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Benchmarks.Commands;

/// <summary>Trains a dense network and three sparse ones, and times their answers beside ONNX Runtime's.</summary>
sealed class InferCommand() : GraftCommand(
    "infer",
    "Times a network's answers beside ONNX Runtime's, in the same process: one image and batches, dense and 90, 95 and 99 % zeros.",
    "graft bench infer --seconds 2 --json infer.json",
    [ImageCount, Threads, Seconds, SharedOptions.Data, SharedOptions.Synthetic, .. SharedOptions.Computing])
{
    static readonly CountOption ImageCount = new("--images", "Test images that are answered in turn; as many as there are, if fewer.", 1, 10_000);
    static readonly ThreadsOption Threads = new();
    static readonly NumberOption Seconds = new("--seconds", "How long each side is timed in each case.", 600, 1);

    protected override void Run(Session session)
    {
        IDataSource source = DataLookup.Find(session, held: session.Value(ImageCount));
        TimedNetwork[] networks;
        TestImages images;
        // The device's own threads must not be at work while others are timed.
        using (IBackend backend = Devices.Open(session))
        {
            Dataset test = source.Test();
            networks = [.. new NetworkTraining(session, source, test, backend).Run()];
            images = new TestImages(test.Take(0, Math.Min(test.Count, session.Value(ImageCount))), InferenceRun.Batches.Max());
        }
        var run = new InferenceRun(session, images, session.Value(Threads)!, session.Value(Seconds));
        InferenceCase[] cases = [.. networks.SelectMany(run.Measure)];
        var report = new InferenceReport(source, images, session.Value(Seconds), cases);
        session.Json(report.Json);
        foreach (Table table in report.Tables) session.Results.Write(table);
        foreach (string line in report.Notes) session.Print(line);
    }
}
