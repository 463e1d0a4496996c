using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Measures a model on images with labels.</summary>
sealed class EvaluateCommand() : GraftCommand(
    "evaluate",
    "Measures a model on labelled images: accuracy, macro precision and recall, confusion matrix.",
    "graft evaluate --model digits.graft --images t10k-images-idx3-ubyte.gz --labels t10k-labels-idx1-ubyte.gz --json -\ngraft evaluate --model digits.graft --images photos",
    [SharedOptions.Model, .. SharedOptions.DataSet, SharedOptions.Digits, .. SharedOptions.Computing])
{
    protected override void Run(Session session)
    {
        Model model = ModelOrCheckpoint.Model(session.Value(SharedOptions.Model)!);
        IDataSource source = DataLookup.Find(session);
        Dataset data = source.Test();
        if (session.Digits is { } digits) data = data.OfClasses(digits);
        if (source is FolderSource) CheckNames(data, model, session.Value(SharedOptions.Images)!);
        data = DigitForm.Fit(data, model.Network.Input, source.Description);
        using IBackend backend = Devices.Open(session);
        ClassificationReport report = Evaluation.Classify(model, data, backend);
        IReadOnlyDictionary<string, int> unknown = Evaluation.Unknown(model, data);
        var confusion = new Confusion(report, model.Classes);
        RefusalReport? refusal = model.Calibration?.Threshold > 0 && data.Bytes != null && model.Network.Input.Count == DigitCentring.PixelCount ? RefusalReport.Of(model, data, session.Seed) : null;
        session.Json(new { images = report.Count, accuracy = report.Accuracy, macroPrecision = report.MacroPrecision, macroRecall = report.MacroRecall, unknown, refused = refusal?.Json, confusion = confusion.Json });
        session.Results.Write(confusion.Table);
        session.Print($"{report.Count} images: accuracy {Tables.Share(report.Accuracy)}, macro precision {Tables.Share(report.MacroPrecision)}, macro recall {Tables.Share(report.MacroRecall)}");
        refusal?.Print(session);
        foreach (var (digit, count) in unknown) session.Print($"The model does not know {digit}: its {count} images count as wrong.");
    }

    // A folder's name is typed by hand; "unknown" would blame the model for a slip.
    static void CheckNames(Dataset data, Model model, string folder)
    {
        if (model.Classes == null || data.Classes.Except(model.Classes).FirstOrDefault() is not { } name) return;
        throw new CommandException($"{Path.Combine(folder, name)} is named as no class of the model, which knows {string.Join(", ", model.Classes)}: rename it, or take it away.");
    }
}
