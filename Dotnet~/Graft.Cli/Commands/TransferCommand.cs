using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Cli.Commands;

/// <summary>Teaches a trained network new classes.</summary>
sealed class TransferCommand() : GraftCommand(
    "transfer",
    "Teaches a trained network new digits from a few images of each, and measures it.",
    "graft transfer --model digits.graft --digits 5-9 --per-digit 100 --reuse 5 --freeze 5 --out new-digits.graft\ngraft transfer --model digits.graft --digits 5-9 --keep --out ten-digits.graft",
    [
        SharedOptions.Model, .. SharedOptions.DataSet, SharedOptions.Digits, TransferOptions.PerDigit, TransferOptions.ValidationPerDigit, TransferOptions.Keep,
        TransferOptions.Reuse, TransferOptions.Freeze, .. TrainOptions.Course, TrainOptions.Memory, TrainOptions.Out, TrainOptions.Curve, .. SharedOptions.Computing,
    ])
{
    protected override void Run(Session session)
    {
        Model model = ModelOrCheckpoint.Model(session.Value(SharedOptions.Model)!);
        var plan = new TransferPlan(session, model, DataLookup.Find(session));
        string path = Path.GetFullPath(session.Value(TrainOptions.Out)!);
        string? curve = session.Value(TrainOptions.Curve);
        OutputFile.Check(path);
        CurveFile.Check(curve);

        using IBackend backend = Devices.Open(session);
        using var run = new TrainingRun(plan.Network, plan.Training, plan.Validation, plan.Settings(), backend, session.Log);
        FitResult fit = Fit.Run(session, run, "Transfer");
        if (!fit.Finished) throw new InterruptedException($"stopped in epoch {run.Progress.Epoch + 1} of the transfer. Nothing was saved; it starts afresh.");
        Model transferred = plan.Remembering(run.Model, run.Backend);
        OutputFile.Write(path, ModelFile.Write(transferred));
        if (curve != null) CurveFile.Write(curve, fit, "Transfer");
        Report(session, plan, fit, path, transferred, Evaluation.Classify(transferred, plan.Test(), backend));
    }

    static void Report(Session session, TransferPlan plan, FitResult fit, string path, Model model, ClassificationReport report)
    {
        var confusion = new Confusion(report, report.Classes);
        session.Json(new
        {
            device = fit.Device, reusedLayers = plan.Reused, frozenLayers = plan.Frozen, perDigit = session.Value(TransferOptions.PerDigit), kept = plan.OldFrom, memoryImages = model.Memory?.Count ?? 0,
            epochs = fit.Curve.Count, bestEpoch = fit.BestEpoch, testImages = report.Count, testAccuracy = report.Accuracy, macroPrecision = report.MacroPrecision, macroRecall = report.MacroRecall,
            confusion = confusion.Json, seconds = fit.Seconds, model = path,
        });
        session.Results.Write(confusion.Table);
        session.Print($"{report.Count} test images: accuracy {Tables.Share(report.Accuracy)}, macro precision {Tables.Share(report.MacroPrecision)}, macro recall {Tables.Share(report.MacroRecall)}");
        if (plan.OldFrom != null) session.Print($"The old digits were kept out of {plan.OldFrom}");
        session.Print($"{plan.Reused} hidden layers reused, {plan.Frozen} frozen; best epoch {fit.BestEpoch} of {fit.Curve.Count}, {Tables.Seconds(fit.Seconds)} on {fit.Device}. Saved {path}");
    }
}
