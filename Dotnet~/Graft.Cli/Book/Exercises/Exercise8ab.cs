namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 8, a and b: a deep network, early stopping.</summary>
sealed class Exercise8ab(string id, Recipe recipe) : IExercise
{
    public static readonly Exercise8ab Best = new("8ab", new() { Rate = 0.002f, Cosine = true, Batch = 100, Epochs = 40, Augmentation = Augmentation.Digits });
    public static readonly Exercise8ab Plain = new("8ab-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => recipe;
    public string Asked => "Five hidden layers of 100 units with He's initialization and ELU, trained with Adam and early stopping to tell the digits 0–4 apart.";

    public Model Run(BookContext book)
    {
        Network network = BookNetwork.Build(BookNetwork.Elu, book.Data.Low.Training, book.Seed);
        Trained trained = book.Train("five hidden layers", network, book.Data.Low, recipe);
        if (book.IsFirstSeed) book.Say($"{trained.Verdict}");
        return trained.Model;
    }

    public string Says(BookRow row) => $"The run stops when the validation loss has not fallen for {recipe.Patience} epochs, and the best epoch's weights are kept. {row.Sentences}";
}
