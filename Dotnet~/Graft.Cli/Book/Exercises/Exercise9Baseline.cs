namespace Graft.Cli.Book.Exercises;

/// <summary>What exercise 9 is to be compared with: the same 500 images, learned from scratch.</summary>
sealed class Exercise9Baseline(string id, Recipe recipe) : IExercise
{
    public static readonly Exercise9Baseline Best = new("9-baseline", new() { Rate = 0.002f, Decay = 0.97f, Epochs = 100, Augmentation = Augmentation.Digits });
    public static readonly Exercise9Baseline Plain = new("9-baseline-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => recipe;
    public string Asked => "For comparison: the same network learns the same 500 images of 5–9 from scratch.";

    public Model Run(BookContext book)
    {
        Network network = BookNetwork.Build(BookNetwork.Elu, book.Data.Few.Training, book.Seed);
        return book.Train("from scratch", network, book.Data.Few, recipe).Model;
    }

    public string Says(BookRow row) => "Nothing is reused here.";
}
