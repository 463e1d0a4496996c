using Graft.Cli.Data;

namespace Graft.Cli.Book.Exercises;

/// <summary>A network that has seen nothing but digits that Graft drew itself, on the test images of people.</summary>
sealed class Synthetic : IExercise
{
    const int Images = 30_000, QuickImages = 3_000;

    static readonly Recipe Training = new() { Rate = 0.003f, Cosine = true, Batch = 100, Epochs = 20, Patience = 0, Augmentation = Augmentation.Digits };

    public string Id => "synthetic";
    public object Choices => (Images, Training);
    public string Asked => "Five hidden layers of 100 learn the ten digits from drawn digits alone, and are tested on MNIST's.";

    public Model Run(BookContext book)
    {
        var drawn = new SyntheticSource(book.Quick ? QuickImages : Images, book.Seed);
        var data = (drawn.Training(), drawn.Validation());
        Network network = BookNetwork.Build(BookNetwork.Elu, data.Item1, book.Seed);
        return book.Train("drawn digits", network, data, Training).Model;
    }

    public string Says(BookRow row) => $"{Images:N0} digits were drawn for each seed from strokes, with varied hands and pens; even validation is on drawn digits, so not one image of MNIST had a part in it before the test.";
}
