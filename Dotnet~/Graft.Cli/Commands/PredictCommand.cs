using System.CommandLine;
using System.Globalization;
using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Says what a model sees in images.</summary>
sealed class PredictCommand() : GraftCommand(
    "predict",
    "Says what a model sees in images: a label and its probability for each.",
    "graft predict --model digits.graft --images t10k-images-idx3-ubyte.gz --count 20",
    [SharedOptions.Model, SharedOptions.Images, SharedOptions.Synthetic, Count, Index, SharedOptions.Seed, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly CountOption Count = new("--count", "How many images, from the first.", 1, 10);
    static readonly Option<int?> Index = new("--index")
    {
        Description = "Only the image at this place, counted from 0.",
        HelpName = "I",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int index)) return index;
            result.AddError($"--index is '{result.Tokens[0].Value}': give the place of an image, counted from 0.");
            return null;
        },
    };

    protected override void Run(Session session)
    {
        Model model = ModelOrCheckpoint.Model(session.Value(SharedOptions.Model)!);
        if (model.Classes == null) throw new CommandException($"{session.Value(SharedOptions.Model)} is a regression, which has no labels: give a classifier.");
        var (pixels, count, each, name) = Images(session);
        if (each != model.Network.Input.Count) throw new CommandException($"{name} has images of {each} pixels, and the model takes {model.Network.Input}: give images of that size.");
        int first = session.Value(Index) ?? 0, end = Math.Min(count, session.Value(Index) != null ? first + 1 : session.Value(Count));
        if (first >= count) throw new CommandException($"{name} has {count} images: --index goes from 0 to {count - 1}.");
        using var predictor = new Predictor(model);
        Prediction[] predictions = [.. Enumerable.Range(first, end - first).Select(index => Predict(predictor, index, pixels.AsSpan(index * each, each)))];
        Report(session, model, predictions);
    }

    static Prediction Predict(Predictor predictor, int index, ReadOnlySpan<byte> image)
    {
        var probabilities = new float[predictor.Model.Classes.Count];
        predictor.Predict(image, probabilities);
        int best = probabilities.IndexOf(probabilities.Max());
        return new Prediction(index, predictor.Model.Classes[best], probabilities[best], probabilities);
    }

    static void Report(Session session, Model model, Prediction[] predictions)
    {
        session.Json(new
        {
            predictions = predictions.Select(prediction => new
            {
                index = prediction.Index, label = prediction.Label, probability = (double)prediction.Probability,
                probabilities = model.Classes.Zip(prediction.Probabilities, (name, probability) => (name, probability)).ToDictionary(pair => pair.name, pair => (double)pair.probability),
            }),
        });
        Table table = Tables.New("image", "label", "probability");
        foreach (Prediction prediction in predictions) table.AddRow($"{prediction.Index}", Markup.Escape(prediction.Label), Tables.Share(prediction.Probability));
        session.Results.Write(table);
    }

    static (byte[] Pixels, int Count, int Each, string Name) Images(Session session)
    {
        string? path = session.Value(SharedOptions.Images);
        int? synthetic = session.Value(SharedOptions.Synthetic);
        if ((path == null) == (synthetic == null)) throw new UsageException("Give --images, or --synthetic for drawn digits.");
        if (path == null)
        {
            Dataset drawn = new SyntheticSource(synthetic!.Value, session.Seed).Training();
            return (drawn.Bytes, drawn.Count, drawn.ExampleShape.Count, "The drawing");
        }
        IdxImages images = IdxFile.ReadImages(path);
        return (images.Pixels, images.Count, images.Height * images.Width, path);
    }

    sealed record Prediction(int Index, string Label, float Probability, float[] Probabilities);
}
