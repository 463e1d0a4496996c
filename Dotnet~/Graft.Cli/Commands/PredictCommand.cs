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
    "Says what a model sees in images: a label and its probability for each, or that it is blank or unknown.",
    "graft predict --model digits.graft --images t10k-images-idx3-ubyte.gz --count 20\ngraft predict --model digits.graft --images seven.png photos",
    [SharedOptions.Model, Images, SharedOptions.Synthetic, Count, Index, SharedOptions.Seed, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly Option<string[]> Images = new("--images")
    {
        Description = "PNG or JPEG images, folders of them, or IDX files; of any size, dark on light or light on dark.",
        HelpName = "FILE|FOLDER",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly CountOption Count = new("--count", "How many images of IDX files, from the first; of files that hold one each and of drawn digits, all are taken unless this is given.", 1, 10);
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
        AskedImage[] images = Asked(session, model);
        int first = session.Value(Index) ?? 0, most = session.Has(Count) || images.Any(image => image.File == null && image.Shows == null) ? session.Value(Count) : images.Length;
        int end = Math.Min(images.Length, session.Value(Index) != null ? first + 1 : most);
        if (first >= images.Length) throw new CommandException($"There are {images.Length} images: --index goes from 0 to {images.Length - 1}.");
        using var predictor = new Predictor(model);
        Prediction[] predictions = [.. Enumerable.Range(first, end - first).Select(index => Predict(predictor, index, images[index]))];
        Report(session, model, predictions);
    }

    static Prediction Predict(Predictor predictor, int index, AskedImage image)
    {
        byte[] pixels = image.Pixels();
        var probabilities = new float[predictor.Model.Classes.Count];
        predictor.Predict(pixels, probabilities);
        Recognition said = predictor.Recognise(pixels);
        bool blank = pixels.AsSpan().IndexOfAnyExcept((byte)0) < 0;
        return new Prediction(index, image.File, image.Shows, blank, said.IsKnown && !blank, said.Label, said.Probability, probabilities);
    }

    static void Report(Session session, Model model, Prediction[] predictions)
    {
        session.Json(new
        {
            predictions = predictions.Select(prediction => new
            {
                index = prediction.Index, file = prediction.File, drawn = prediction.Shows, blank = prediction.Blank, known = prediction.Known, label = prediction.Label, probability = (double)prediction.Probability,
                probabilities = model.Classes.Zip(prediction.Probabilities, (name, probability) => (name, probability)).ToDictionary(pair => pair.name, pair => (double)pair.probability),
            }),
        });
        bool drawn = predictions.Any(prediction => prediction.Shows != null);
        Table table = Tables.New(drawn ? ["image", "drawn", "label", "probability"] : ["image", "label", "probability"]);
        foreach (Prediction prediction in predictions)
        {
            string label = prediction.Known ? Markup.Escape(prediction.Label) : prediction.Blank ? "[dim]blank[/]" : "[dim]unknown[/]";
            string[] image = [Markup.Escape(prediction.File ?? $"{prediction.Index}"), .. drawn ? [prediction.Shows ?? ""] : Array.Empty<string>()];
            table.AddRow([.. image, label, prediction.Known ? Tables.Share(prediction.Probability) : ""]);
        }
        session.Results.Write(table);
    }

    static AskedImage[] Asked(Session session, Model model)
    {
        string[] paths = session.Value(Images) ?? [];
        int? synthetic = session.Value(SharedOptions.Synthetic);
        if ((paths.Length == 0) == (synthetic == null)) throw new UsageException("Give --images, or --synthetic for drawn digits.");
        if (paths.Any(string.IsNullOrWhiteSpace)) throw new UsageException("--images is empty: give a path.");
        return synthetic == null ? AskedImage.In(paths, model.Network.Input) : AskedImage.Of(Drawn(synthetic.Value, session.Seed, model.Classes), model.Network.Input, "The drawing");
    }

    // Of the digits that the model knows, or of all where it knows none: what it was never taught says nothing about it.
    static Dataset Drawn(int count, ulong seed, IReadOnlyList<string> classes)
    {
        string[] known = [.. SyntheticDigits.Create(1, seed).Classes.Intersect(classes)];
        if (known.Length is 0 or SyntheticDigits.ClassCount) return SyntheticDigits.Create(count, seed);
        int tens = (count + known.Length - 1) / known.Length; // every ten images hold each digit once
        return SyntheticDigits.Create(checked(SyntheticDigits.ClassCount * tens), seed).OfClasses(known).Take(0, count);
    }

    sealed record Prediction(int Index, string? File, string? Shows, bool Blank, bool Known, string Label, float Probability, float[] Probabilities);
}
