namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 9e: the top two of the four hidden layers are unfrozen, and the network of 9d goes on.</summary>
sealed class Exercise9e(string id, string before, Recipe recipe) : IExercise
{
    const int Unfrozen = 2;

    public static readonly Exercise9e Best = new("9e", "9d", new() { Rate = 0.003f, Cosine = true, Batch = 50, Epochs = 300, Patience = 0, RestoreBest = false, Augmentation = Augmentation.Digits });
    public static readonly Exercise9e Plain = new("9e-plain", "9d-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => (before, recipe);
    public string Asked => "The top two of the four hidden layers are unfrozen, and the network of 9d goes on.";

    public Model Run(BookContext book)
    {
        Network network = book.Of(before).Network;
        TransferLearning.UnfreezeTop(network, Unfrozen);
        return book.Train("top two unfrozen", network, book.Data.Few, recipe).Model;
    }

    public string Says(BookRow row) => "The layers that learn again turn to the new digits; those below keep what 28,000 images of the others have taught them, so that 500 images are not learned by heart.";
}
