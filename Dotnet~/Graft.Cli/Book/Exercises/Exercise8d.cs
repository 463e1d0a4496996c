using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 8d: does batch normalization make the network converge faster, and to something better? The same recipe with and without it.</summary>
sealed class Exercise8d(string id, Recipe recipe) : IExercise
{
    public static readonly Exercise8d Best = new("8d", new() { Rate = 0.003f, Cosine = true, Batch = 100, Epochs = 40, Patience = 0, Augmentation = Augmentation.Digits });
    public static readonly Exercise8d Plain = new("8d-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => recipe;
    public string Asked => "Does batch normalization make the network converge faster, and is the network better for it?";

    public Model Run(BookContext book)
    {
        if (book.IsFirstSeed)
        {
            Network without = BookNetwork.Build(BookNetwork.Elu, book.Data.Low.Training, book.Seed);
            book.Say(Course("Without it", book.Train("without batch normalization", without, book.Data.Low, recipe)));
        }
        Network network = BookNetwork.Build(BookNetwork.Normalized, book.Data.Low.Training, book.Seed);
        Trained with = book.Train("with batch normalization", network, book.Data.Low, recipe);
        if (book.IsFirstSeed) book.Say(Course("With it", with));
        return with.Model;
    }

    static string Course(string name, Trained trained)
    {
        CurvePoint first = trained.Fit.Curve[0], best = trained.Fit.Point;
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} the validation loss is {first.ValidationLoss:F4} after one epoch and lowest, {best.ValidationLoss:F4}, in epoch {best.Epoch}, where the validation accuracy is {best.ValidationAccuracy:P2}; an epoch takes {trained.SecondsPerEpoch:F2} s.");
    }

    public string Says(BookRow row) => $"Both networks have the same recipe and the same weights to begin with. {row.Sentences}";
}
