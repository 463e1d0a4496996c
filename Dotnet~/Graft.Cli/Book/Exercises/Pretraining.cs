namespace Graft.Cli.Book.Exercises;

/// <summary>What exercise 9 transfers: five layers of 100 that know 0–4, trained so that what they know is of use for other digits.</summary>
sealed class Pretraining : IExercise
{
    public const string Name = "9-pretraining";

    static readonly Recipe Training = new() { Rate = 0.003f, Cosine = true, Batch = 100, Epochs = 30, Patience = 0, Augmentation = Augmentation.Digits };

    public string Id => Name;
    public object Choices => (Training, $"a memory of at most {ExampleMemory.MostBytes} bytes");
    public string Asked => "The network of exercise 8, which exercise 9 takes its layers from: trained on the training images of 0–4 and variations of them.";

    public Model Run(BookContext book)
    {
        Network network = BookNetwork.Build(BookNetwork.Normalized, book.Data.Low.Training, book.Seed);
        Model trained = book.Train("pretraining", network, book.Data.Low, Training).Model;
        // What a game's model file would carry, for those who teach it more digits where there is no MNIST.
        ExampleMemory memory = Exemplars.Of(trained, book.Data.Low.Training, book.Backend);
        return new Model(trained.Network, trained.Loss, trained.Classes, trained.InputScale, trained.Metadata, memory, trained.Calibration);
    }

    public string Says(BookRow row) => "Trained once for each seed and used by all of exercise 9. Variations of the images (shift, rotation, size, slant, elastic) keep the lower layers from serving the five digits alone.";
}
