using Graft.Cli.Timing;
using Graft.Benchmarks.Reporting;
using Graft.Benchmarks.Slices;
using Graft.Cli.Commands;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Graft.OpenCL;

namespace Graft.Benchmarks.Commands;

/// <summary>Trains while a game runs: in slices of each frame, and on a thread in the background.</summary>
sealed class SlicesCommand() : GraftCommand(
    "slices",
    "Trains beside a game's frames, in slices of a budget and in the background, and measures what that costs the frames.",
    "graft bench slices --frames 10000 --json slices.json",
    [Frames, Budget, Work, Only, SharedOptions.Seed, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly CountOption Frames = new("--frames", "Frames with training, and as many without, in each case.", 100, 1000);
    static readonly NumberOption Budget = new("--budget", "Milliseconds of each frame for training in slices.", 100, 4);
    static readonly NumberOption Work = new("--work", "Milliseconds of each frame for other work.", 100, 8);
    static readonly System.CommandLine.Option<string> Only = new("--only") { Description = "Only cases whose name has this in it, such as background, personal, OpenCL.", HelpName = "TEXT" };

    protected override void Run(Session session)
    {
        SliceJob reference = SliceJob.Reference(session.Seed), personal = SliceJob.Personal(session.Seed);
        var managed = new ManagedDevice();
        var cases = new List<(string backend, SliceJob job, bool background, Func<IBackend> open)>
        {
            ("managed, 1 worker", reference, false, () => new ManagedBackend(1)),
            ("managed, 1 worker", personal, false, () => new ManagedBackend(1)),
            ("managed, all workers", reference, false, managed.Open),
            ("managed, a core left", reference, true, () => managed.OpenLeaving(1)),
        };
        foreach (OpenClDeviceInfo device in Devices.OpenCl)
        {
            string name = $"OpenCL, {device.Name.Split('-')[0]}";
            cases.Add((name, reference, false, () => device.Open()));
            cases.Add((name, personal, false, () => device.Open()));
            cases.Add(($"{name}, a core left", reference, true, () => device.OpenLeaving(1)));
        }
        if (session.Value(Only) is { } text) cases.RemoveAll(each => !$"{each.job.Name} {each.backend} {(each.background ? "background" : "slices")}".Contains(text, StringComparison.OrdinalIgnoreCase));
        if (cases.Count == 0) throw new UsageException($"No case has '{session.Value(Only)}' in its name: run without --only to see all.");
        SliceFigures[] figures = [.. cases.Select(each => Measure(session, each.backend, each.job, each.background, each.open))];
        var report = new SlicesReport(session.Value(Budget), session.Value(Work), figures);
        session.Json(report.Json);
        session.Results.Write(report.Table);
        foreach (string line in report.Notes) session.Print(line);
    }

    static SliceFigures Measure(Session session, string name, SliceJob job, bool background, Func<IBackend> open)
    {
        session.Notice($"{job.Name}, {name}, {(background ? "background" : "slices")} …");
        Dataset images = SyntheticDigits.Create(10, session.Seed);
        var network = Cli.Book.BookNetwork.Build(Cli.Book.BookNetwork.Elu, images, session.Seed);
        using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), images.Classes, images.Scale));
        var work = new GameWork(session.Value(Work), predictor, images.Bytes[..images.ExampleShape.Count]);
        using var measurement = new SliceMeasurement(work, TimeSpan.FromMilliseconds(session.Value(Budget)), session.Value(Frames));
        return measurement.Run(job, name, open(), background);
    }
}
