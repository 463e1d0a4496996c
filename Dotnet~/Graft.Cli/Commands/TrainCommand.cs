using System.CommandLine;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Graft.Cli.Training;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Trains a classifier of digits.</summary>
sealed class TrainCommand() : GraftCommand(
    "train",
    "Trains a network on images of digits and saves it.",
    "graft train --digits 0-4 --epochs 30 --checkpoint run.checkpoint --curve curve.png --out digits.graft\ngraft train --resume run.checkpoint",
    [
        .. SharedOptions.DataSet, SharedOptions.Digits, TrainOptions.Hidden, TrainOptions.Activation, TrainOptions.Initializer, TrainOptions.BatchNormalization, .. TrainOptions.Course, TrainOptions.Cosine,
        TrainOptions.Validation, TrainOptions.Unknown, TrainOptions.Memory,
        TrainOptions.Out, TrainOptions.Checkpoint, TrainOptions.CheckpointSteps, TrainOptions.Resume, TrainOptions.Curve, .. SharedOptions.Computing,
    ])
{
    protected override void Run(Session session)
    {
        if (session.Value(TrainOptions.Resume) is not { } file)
        {
            Train(session, null);
            return;
        }
        Checkpoint checkpoint = ModelOrCheckpoint.Checkpoint(file);
        ParseResult remembered = Parse(RememberedOptions.Merge(checkpoint, session.Parsed));
        if (remembered.Errors.Count > 0) throw new CommandException($"{file} was made by another version of graft ({remembered.Errors[0].Message.TrimEnd('.')}): go on with that one.");
        using var resumed = new Session(remembered, session.Interruption);
        Train(resumed, checkpoint);
    }

    static void Train(Session session, Checkpoint? checkpoint)
    {
        var plan = new TrainPlan(session, DataLookup.Find(session));
        CurveFile.Check(plan.Curve);
        OutputFile.Check(plan.Out);
        OutputFile.Check(plan.Checkpoint);
        using IBackend backend = Devices.Open(session);
        TrainingSettings settings = plan.Settings(backend.Name);
        if (settings.CheckpointPath != null) OutputFile.Watch(settings.CheckpointPath);
        using TrainingRun run = checkpoint != null
            ? new TrainingRun(checkpoint, plan.Training, plan.Validation, settings, backend, session.Log)
            : new TrainingRun(plan.Design.Build(plan.Training.ExampleShape, plan.Training.Classes.Count, session.Seed), plan.Training, plan.Validation, settings, backend, session.Log);
        if (checkpoint != null) session.Notice(run.IsFinished ? "The run had come to its end." : $"Going on in epoch {run.Progress.Epoch + 1}, after step {run.Progress.Step}.");
        FitResult fit = Fit.Run(session, run, "Training");
        if (!fit.Finished)
        {
            OutputFile.Write(plan.Checkpoint, CheckpointFile.Write(run.Capture()));
            throw new InterruptedException($"stopped in epoch {run.Progress.Epoch + 1}. Go on with: {Called.Name} train --resume {plan.Checkpoint}");
        }
        // The last weights are kept, so the last epoch is the one that counts.
        if (session.Value(TrainOptions.Cosine)) fit = fit with { BestEpoch = 0 };
        Model trained = plan.Finished(run.Model, run.Backend);
        OutputFile.Write(plan.Out, ModelFile.Write(trained));
        if (plan.Curve != null) CurveFile.Write(plan.Curve, fit, "Training");
        Report(session, plan, fit, trained.Memory);
    }

    static void Report(Session session, TrainPlan plan, FitResult fit, ExampleMemory? memory)
    {
        CurvePoint point = fit.Point;
        FitVerdict verdict = FitVerdict.Of(fit.Curve);
        session.Json(new
        {
            device = fit.Device, data = plan.Data, digits = plan.Known.Classes, images = plan.Training.Count, validationImages = plan.Validation?.Count ?? 0,
            epochs = fit.Curve.Count, bestEpoch = point.Epoch, trainingLoss = point.TrainingLoss, trainingAccuracy = point.TrainingAccuracy,
            validationLoss = point.ValidationLoss, validationAccuracy = point.ValidationAccuracy, verdict = VerdictReport.Json(verdict),
            seconds = fit.Seconds, memoryImages = memory?.Count ?? 0, memoryBytes = memory?.Bytes ?? 0, model = plan.Out,
        });
        Table table = Tables.New("", "loss", "accuracy", "images");
        table.AddRow("training", Tables.Number(point.TrainingLoss), Tables.Share(point.TrainingAccuracy), Tables.Count(plan.Training.Count));
        if (plan.Validation != null) table.AddRow("validation", Tables.Number(point.ValidationLoss), Tables.Share(point.ValidationAccuracy), Tables.Count(plan.Validation.Count));
        session.Results.Write(table);
        session.Print($"Epoch {point.Epoch} of {fit.Curve.Count}{(fit.BestEpoch > 0 ? " is the best" : "")}, {Tables.Seconds(fit.Seconds)} on {fit.Device}");
        session.Print($"{verdict}");
        if (memory != null) session.Print($"With a memory of {memory.Count} images in {Tables.Count(memory.Bytes)} bytes");
        session.Print($"Saved {plan.Out}. Try: {Called.Name} evaluate --model {plan.Out} --digits {string.Join(',', plan.Known.Classes)}");
    }
}
