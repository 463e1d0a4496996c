using Graft.Cli.Commands;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Sessions;
using Graft.Cli.Timing;
using Graft.Components;
using Graft.Play.Reporting;
using Graft.Play.Stage;
using Graft.Play.Studies;

namespace Graft.Play.Commands;

/// <summary>Runs the DigitPad sample without a screen, with a player from a script.</summary>
sealed class PlayCommand() : GraftCommand(
    "play",
    "Plays the DigitPad sample on the stand-in for the engine: a player from a script draws digits, corrects mistakes and teaches; prints what the model learned and what it cost each frame.",
    "graft play\ngraft play --frames 500 --seeds 1 --json -",
    [Model, Frames, Work, Budget, Seeds, Plot, Picture, SharedOptions.Data, SharedOptions.Synthetic, SharedOptions.Seed, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly PathOption Model = new("--model", "FILE", "The model that the game ships, of digits 0 to 4; Models/digits-0-4.graft if left out.");
    static readonly CountOption Frames = new("--frames", "Frames that are timed with learning, and as many without, for each place to learn in.", 10, 10_000);
    static readonly NumberOption Work = new("--work", "Milliseconds of other work on the main thread in each frame.", 100, 8);
    static readonly NumberOption Budget = new("--budget", "Milliseconds of each frame that learning may take, where it is done in frames.", 100, 4);
    static readonly CountOption Seeds = new("--seeds", "How often each new digit is taught, each time by ten other examples.", 1, 5);
    static readonly PathOption Plot = new("--plot", "FILE", "Draws the frames' times as a histogram (PNG).");

    static readonly PathOption Picture = new("--picture", "FILE", "Draws the pad with all ten digits and what the game called them, before and after (PNG).");

    static readonly int[] NewDigits = [5, 6, 7, 8, 9];

    protected override void Run(Session session)
    {
        byte[] model = File.ReadAllBytes(session.Value(Model) ?? ShippedModel.Path);
        IDataSource source = DataLookup.Find(session, held: 2000);
        Dataset training = source.Training(), test = source.Test();
        var budget = (float)session.Value(Budget);
        int frames = session.Value(Frames);

        using var stage = new DigitPadStage(model);
        session.Notice("A player draws, and corrects ...");
        var game = new PlayedGame(stage, session.Seed);
        game.Run();
        session.Notice($"Lessons from ten examples ({source.Description}) ...");
        var lessons = new LessonStudy(stage, training, test);
        lessons.Run(NewDigits, [.. Enumerable.Range(0, session.Value(Seeds)).Select(i => session.Seed + (ulong)i)], budget);

        session.Notice($"{frames} frames while learning within them ...");
        Dataset examples = training.OfClasses([.. NewDigits.Select(digit => digit.ToString())]).FirstPerClass(20).Shuffled(session.Seed);
        var work = new GameWork(session.Value(Work));
        var within = new FrameStudy(stage, examples, work, frames);
        within.Run(TrainingPlace.InFrames, budget);
        session.Notice($"{frames} frames while learning beside the game ...");
        var beside = new FrameStudy(stage, examples, work, frames);
        beside.Run(TrainingPlace.Beside, budget);

        var report = new PlayReport(source, game, lessons, within, beside, budget, session.Value(Work));
        session.Json(report.Json);
        report.Print(session);
        if (session.Value(Plot) is { } plot) OutputFile.Write(plot, report.Png());
        if (session.Value(Picture) is { } picture) OutputFile.Write(picture, PadSheet.Png(game.PicturesBefore, game.PicturesAfter));
    }
}
