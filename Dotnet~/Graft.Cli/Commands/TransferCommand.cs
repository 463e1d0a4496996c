using System.CommandLine;
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
    "graft transfer --model digits.graft --digits 5-9 --per-digit 100 --reuse 5 --freeze 5 --out new-digits.graft",
    [
        SharedOptions.Model, .. SharedOptions.DataSet, SharedOptions.Digits, PerDigit, ValidationPerDigit, Reuse, Freeze, .. TrainOptions.Course,
        TrainOptions.Out, TrainOptions.Curve, .. SharedOptions.Computing,
    ])
{
    static readonly CountOption PerDigit = new("--per-digit", "Images of each digit to learn from.", 1, 100);
    static readonly CountOption ValidationPerDigit = new("--validation-per-digit", "Images of each digit to stop by.", 1, 30);
    static readonly Option<int?> Reuse = Layers("--reuse", "How many hidden layers to keep, from the input; all by default.");
    static readonly Option<int?> Freeze = Layers("--freeze", "How many of those keep their weights, from the input; all of them by default.");

    protected override void Run(Session session)
    {
        Model model = ModelOrCheckpoint.Model(session.Value(SharedOptions.Model)!);
        IDataSource source = DataLookup.Find(session);
        var parts = new TransferParts(source, session.Digits, session.Value(PerDigit), session.Value(ValidationPerDigit));
        string path = Path.GetFullPath(session.Value(TrainOptions.Out)!);
        string? curve = session.Value(TrainOptions.Curve);
        OutputFile.Check(path);
        CurveFile.Check(curve);
        int reuse = session.Value(Reuse) ?? TransferLearning.HiddenLayers(model.Network), freeze = session.Value(Freeze) ?? reuse;
        Network network = TransferLearning.Reuse(model.Network, reuse, freeze, parts.Training.Classes.Count, session.Seed);

        using IBackend backend = Devices.Open(session);
        var optimizer = new OptimizerChoice(session.Value(TrainOptions.Optimizer)!, session.Value(TrainOptions.Rate), session.Value(TrainOptions.Decay));
        var settings = new TrainingSettings
        {
            Optimizer = optimizer.Build(parts.Training.Count, session.Value(TrainOptions.Batch)),
            BatchSize = session.Value(TrainOptions.Batch),
            MaxEpochs = session.Value(TrainOptions.Epochs),
            Patience = session.Value(TrainOptions.Patience),
            Seed = session.Seed,
            Augmentation = TrainOptions.Augmentation(session),
            Metadata = new Dictionary<string, string>(model.Metadata)
            {
                ["transfer"] = $"{reuse} layers reused, {freeze} frozen, {optimizer}, batch {session.Value(TrainOptions.Batch)}, seed {session.Seed}, augmentation {TrainOptions.Augmentation(session)?.ToString() ?? "none"}",
                ["transfer data"] = $"{source.Description}, classes {string.Join(' ', parts.Training.Classes)}, {session.Value(PerDigit)} images of each",
            },
        };
        using var run = new TrainingRun(network, parts.Training, parts.Validation, settings, backend, session.Log);
        FitResult fit = Fit.Run(session, run, "Transfer");
        if (!fit.Finished) throw new InterruptedException($"stopped in epoch {run.Progress.Epoch + 1} of the transfer. Nothing was saved; it starts afresh.");
        Model transferred = run.Model;
        OutputFile.Write(path, ModelFile.Write(transferred));
        if (curve != null) CurveFile.Write(curve, fit, "Transfer");
        Report(session, fit, path, reuse, freeze, Evaluation.Classify(transferred, parts.Test(), backend));
    }

    static void Report(Session session, FitResult fit, string path, int reuse, int freeze, ClassificationReport report)
    {
        var confusion = new Confusion(report, report.Classes);
        session.Json(new
        {
            device = fit.Device, reusedLayers = reuse, frozenLayers = freeze, perDigit = session.Value(PerDigit), epochs = fit.Curve.Count, bestEpoch = fit.BestEpoch,
            testImages = report.Count, testAccuracy = report.Accuracy, macroPrecision = report.MacroPrecision, macroRecall = report.MacroRecall, confusion = confusion.Json, seconds = fit.Seconds, model = path,
        });
        session.Results.Write(confusion.Table);
        session.Print($"{report.Count} test images: accuracy {Tables.Share(report.Accuracy)}, macro precision {Tables.Share(report.MacroPrecision)}, macro recall {Tables.Share(report.MacroRecall)}");
        session.Print($"{reuse} hidden layers reused, {freeze} frozen; best epoch {fit.BestEpoch} of {fit.Curve.Count}, {Tables.Seconds(fit.Seconds)} on {fit.Device}. Saved {path}");
    }

    static Option<int?> Layers(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out int count) && count >= 0) return count;
            result.AddError($"{name} is '{result.Tokens[0].Value}': give a number of hidden layers, such as 5.");
            return null;
        },
    };
}
