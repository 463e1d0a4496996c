namespace Graft.Cli.Book.Exercises;

/// <summary>What exercise 10's transfer is to be compared with: the same 5,000 images of all digits, learned from scratch.</summary>
sealed class Exercise10Baseline(string id, Recipe recipe) : IExercise
{
    public static readonly Exercise10Baseline Best = new("10-baseline", new() { Rate = 0.002f, Decay = 0.95f, Batch = 50, Epochs = 60, Augmentation = Augmentation.Digits });
    public static readonly Exercise10Baseline Plain = new("10-baseline-plain", Recipe.Plain);

    public string Id => id;
    public object Choices => recipe;
    public string Asked => "For comparison: five hidden layers of 100 learn the ten digits from 5,000 images, from scratch.";

    public Model Run(BookContext book)
    {
        Network network = BookNetwork.Build(BookNetwork.Elu, book.Data.Half.Training, book.Seed);
        return book.Train("from scratch", network, book.Data.Half, recipe).Model;
    }

    public string Says(BookRow row) => "These 5,000 images are those that the pairs' network never saw.";
}
