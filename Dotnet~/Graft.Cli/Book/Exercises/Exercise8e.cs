using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 8e: does the network overfit, and does dropout help? The same recipe with and without it.</summary>
sealed class Exercise8e(string id, Exercise8e.DropoutRecipe recipe) : IExercise
{
    /// <param name="Rate">Dropped between hidden layers.</param>
    /// <param name="InputRate">Dropped of the pixels.</param>
    /// <param name="Training">For both networks.</param>
    public sealed record DropoutRecipe(float Rate, float InputRate, Recipe Training);

    public static readonly Exercise8e Best = new("8e", new(0.1f, 0.05f, new() { Rate = 0.002f, Cosine = true, Batch = 100, Epochs = 40, Patience = 0, Augmentation = Augmentation.Digits.Times(0.7f) }));
    // The author's batches: with 20, at this rate and with half of the units gone, the network learns nothing.
    public static readonly Exercise8e Plain = new("8e-plain", new(0.5f, 0.5f, Recipe.Plain with { Batch = 500 }));

    public string Id => id;
    public object Choices => recipe;
    public string Asked => "Does the network overfit the training images, and does dropout in every layer help?";

    public Model Run(BookContext book)
    {
        if (book.IsFirstSeed)
        {
            Network without = BookNetwork.Build(BookNetwork.Elu, book.Data.Low.Training, book.Seed);
            book.Say($"Without dropout: {book.Train("without dropout", without, book.Data.Low, recipe.Training).Verdict}");
        }
        Trained with = book.Train("with dropout", Network(book), book.Data.Low, recipe.Training);
        if (book.IsFirstSeed) book.Say($"With it: {with.Verdict}");
        return with.Model;
    }

    Network Network(BookContext book)
    {
        bool first = true;
        IEnumerable<ILayer> Hidden()
        {
            if (first) yield return new Dropout(recipe.InputRate);
            first = false;
            foreach (ILayer layer in BookNetwork.Elu()) yield return layer;
            yield return new Dropout(recipe.Rate);
        }
        return BookNetwork.Build(Hidden, book.Data.Low.Training, book.Seed);
    }

    public string Says(BookRow row) => string.Create(CultureInfo.InvariantCulture,
        $"Dropout leaves out {recipe.InputRate:P0} of the pixels and {recipe.Rate:P0} of the hidden units in each step. Training figures are those of the thinned network, so they come out lower than its own. {row.Sentences}");
}
