namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 9e, second part: all layers unfrozen, and the network of the first part goes on.</summary>
sealed class Exercise9eAll(string id, string before, Recipe recipe) : IExercise
{
    public static readonly Exercise9eAll Best = new("9e-all", "9e", new() { Rate = 0.002f, Cosine = true, Batch = 50, Epochs = 400, Patience = 0, RestoreBest = false, Augmentation = Augmentation.Digits });
    public static readonly Exercise9eAll Plain = new("9e-all-plain", "9e-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => (before, recipe);
    public string Asked => "All layers are unfrozen, and the network goes on.";

    public Model Run(BookContext book)
    {
        Network network = book.Of(before).Network;
        TransferLearning.Freeze(network, 0);
        return book.Train("all unfrozen", network, book.Data.Few, recipe).Model;
    }

    public string Says(BookRow row) => "Now even the first layer, which sees the pixels, learns from the new digits. Against the network that learned the same images from scratch, the pretrained one shows what the other digits were worth.";
}
