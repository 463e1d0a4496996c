using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 9, a and b: all five hidden layers reused, frozen, with a new softmax layer; 100 images a digit; timed.</summary>
sealed class Exercise9ab(string id, string pretrained, Recipe recipe) : IExercise
{
    public static readonly Exercise9ab Best = new("9ab", Pretraining.Name, new() { Rate = 0.01f, Cosine = true, Epochs = 60, Patience = 0, RestoreBest = false });
    public static readonly Exercise9ab Plain = new("9ab-plain", Exercise8ab.Plain.Id, Recipe.Plain);

    public string Id => id;
    public object Choices => (pretrained, recipe);
    public string Asked => "All five hidden layers are reused and frozen; a new softmax layer learns the digits 5–9 from 100 images each. How precise is it, and how long does it take?";

    public Model Run(BookContext book)
    {
        Network network = TransferLearning.Reuse(book.Of(pretrained).Network, 5, 5, book.Data.Few.Training.Classes.Count, book.Seed);
        Trained trained = book.Train("five layers frozen", network, book.Data.Few, recipe);
        book.Figure("training seconds", trained.Fit.Seconds);
        return trained.Model;
    }

    public string Says(BookRow row) => string.Create(CultureInfo.InvariantCulture,
        $"Training takes {row.Figure("training seconds"):F2} s. What the frozen layers make of a 7 serves to tell 0–4 apart, so much that would tell 5–9 apart is lost in them; the macro precision is {row.MacroPrecision:P2}.");
}
