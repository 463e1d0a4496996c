using Graft.Cli.Compressing;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Takes a trained model to the form that ships.</summary>
sealed class CompressCommand() : GraftCommand(
    "compress",
    "Makes a model small and fast: folded, pruned, fine-tuned with the original as its teacher, stored in few bytes. The original stays.",
    "graft compress --model digits.graft --bytes 16384 --curve size.png --out small.graft\ngraft compress --model digits.graft --zeros 0.95 --json -",
    [SharedOptions.Model, .. SharedOptions.DataSet, .. CompressOptions.All, .. SharedOptions.Computing])
{
    protected override void Run(Session session)
    {
        string from = Path.GetFullPath(session.Value(SharedOptions.Model)!), path = Path.GetFullPath(session.Value(CompressOptions.Out)!);
        if (string.Equals(from, path, StringComparison.OrdinalIgnoreCase)) throw new UsageException("--out is the original, which stays: give another name.");
        string? curve = session.Value(CompressOptions.Curve);
        CompressionSettings settings = CompressOptions.Settings(session);
        OutputFile.Check(path);
        CurveFile.Check(curve);
        Model model = ModelOrCheckpoint.Model(from);
        if (model.Classes == null) throw new CommandException($"{from} is a regression: what is compressed is a classifier.");
        IDataSource source = DataLookup.Find(session);
        Dataset Fitting(Dataset data) => DigitForm.Fit(data.OfClasses(model.Classes), model.Network.Input, source.Description);
        Dataset training = Fitting(source.Training()), validation;
        if (source.Validation() is { } given) validation = Fitting(given);
        else (validation, training) = Split.ByFraction(training, 0.1, session.Seed);

        using IBackend backend = Devices.Open(session);
        CompressionResult result = Compress(session, model, File.ReadAllBytes(from), training, validation, settings, backend);
        OutputFile.Write(path, result.File);
        if (curve != null) SizeCurveFile.Write(curve, result.Curve, $"{Path.GetFileName(from)}, compressed");
        Dataset test = Fitting(source.Test());
        var before = new Measured(result.Original, Evaluation.Classify(model, test, backend).Accuracy, AnswerTime.Microseconds(model, test));
        var after = new Measured(result.Final, Evaluation.Classify(result.Model, test, backend).Accuracy, AnswerTime.Microseconds(result.Model, test));
        Report(session, source, settings, result, before, after, test.Count, path);
    }

    static CompressionResult Compress(Session session, Model model, byte[] file, Dataset training, Dataset validation, CompressionSettings settings, IBackend backend)
    {
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        Dataset? unknown = model.Calibration?.UnknownLogit == null ? null : Unknowns.Training(training.Count, session.Seed);
        try
        {
            return ModelCompression.Run(model, training, validation, unknown, settings, backend, point => session.Notice($"{point}"), token, file);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            throw new InterruptedException("stopped. Nothing was saved; the original is as it was.");
        }
    }

    static void Report(Session session, IDataSource source, CompressionSettings settings, CompressionResult result, Measured before, Measured after, int images, string path)
    {
        session.Json(new
        {
            data = source.Kind, testImages = images, weights = settings.Weights.Name, before = before.Json, after = after.Json,
            curve = result.Curve.Select(point => new { stage = point.Stage, zeros = point.Zeros, bytes = point.Bytes, validationAccuracy = point.Accuracy }), model = path,
        });
        Table course = Tables.New("", "zeros", "bytes", "validation accuracy");
        foreach (CompressionPoint point in result.Curve) course.AddRow(point.Stage, Tables.Share(point.Zeros), Tables.Count(point.Bytes), Tables.Share(point.Accuracy));
        session.Results.Write(course);
        Table table = Tables.New("", "zeros", "bytes", "test accuracy", "µs an image");
        foreach (var (name, each) in new[] { ("before", before), ("after", after) })
            table.AddRow(name, Tables.Share(each.Point.Zeros), Tables.Count(each.Point.Bytes), Tables.Share(each.TestAccuracy), FormattableString.Invariant($"{each.Microseconds:F2}"));
        session.Results.Write(table);
        session.Print($"Saved {path}. Try: {Called.Name} evaluate --model {path}");
    }

    sealed record Measured(CompressionPoint Point, double TestAccuracy, double Microseconds)
    {
        public object Json => new { zeros = Point.Zeros, bytes = Point.Bytes, validationAccuracy = Point.Accuracy, testAccuracy = TestAccuracy, microseconds = Microseconds };
    }
}
