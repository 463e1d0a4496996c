namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 10, second part: one of the two networks, frozen, with a new softmax layer for ten digits, from 5,000 images.</summary>
sealed class Exercise10Transfer : IExercise
{
    static readonly Recipe Head = new() { Rate = 0.005f, Cosine = true, Epochs = 40, Patience = 0, CacheFrozen = true };

    public string Id => "10-transfer";
    public object Choices => Head;
    public string Asked => "One of the two networks is taken, frozen, and given a softmax layer of ten units, which learns from 5,000 images that the pairs were not made of.";

    public Model Run(BookContext book)
    {
        Network pairs = book.Of(Exercise10Pairs.Name).Network;
        Network network = TransferLearning.Body(pairs, (Parallel)pairs.Layers[0], 0, book.Data.Half.Training.Classes.Count, book.Seed);
        return book.Train("frozen network of the pairs", network, book.Data.Half, Head).Model;
    }

    public string Says(BookRow row) => "To say whether two images show the same digit, each of the two networks has to find out what makes a digit, without ever being told which one it is: nearly all that the softmax layer needs is there already.";
}
