namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 10, first part: two networks side by side look at two images; a small layer on top of both says whether they show the same digit.</summary>
sealed class Exercise10Pairs : IExercise
{
    /// <param name="Pairs">To learn from; half of them show the same digit.</param>
    /// <param name="Copies">Of each image, of which pairs are made.</param>
    /// <param name="Variation">How they vary; some not at all.</param>
    /// <param name="Training">Of the whole.</param>
    sealed record PairRecipe(int Pairs, int Copies, Augmentation Variation, Recipe Training);

    public const string Name = "10-pairs";
    const int JoiningUnits = 10, ValidationPairs = 5000, TestPairs = 10_000, QuickPairs = 2000;
    const ulong HeldOutSeed = 1;

    static readonly PairRecipe Choice = new(150_000, 2, new Augmentation(shift: 1, rotate: 7, scale: 0.07f, stretch: 0.07f, shear: 6, elastic: 0.7f, probability: 0.75f),
        new() { Rate = 0.002f, Cosine = true, Batch = 100, Epochs = 20, Patience = 0 });

    public string Id => Name;
    public object Choices => Choice;
    public string Asked => "Two networks of five hidden layers of 100 look at two images; a hidden layer of 10 on top of both and one logistic output say whether they show the same digit.";

    public Model Run(BookContext book)
    {
        var (images, held) = book.Data.PairImages;
        images = Choice.Variation.Apply(images, book.Backend, book.Seed, Choice.Copies);
        var data = (ImagePairs.Create(images, book.Quick ? QuickPairs : Choice.Pairs, book.Seed), ImagePairs.Create(held, ValidationPairs, HeldOutSeed));
        var network = new Network(data.Item1.ExampleShape, new Parallel(Tower(), Tower()), new Dense(JoiningUnits), new Elu(), new Dense(1));
        network.Initialize(book.Seed);
        TrainingSettings settings = Choice.Training.Settings(network, data.Item1.Count, book.Seed);
        settings.Loss = new LogisticCrossEntropy();
        return book.Train("pairs", network, data, settings).Model;
    }

    static Sequence Tower()
    {
        var layers = new List<ILayer>();
        for (int i = 0; i < BookNetwork.Hidden; i++) layers.AddRange(BookNetwork.Normalized());
        return new Sequence([.. layers]);
    }

    // Pairs of test images, half of them of one digit.
    public ClassificationReport Measure(Model model, BookData data, IBackend backend)
    {
        Dataset pairs = ImagePairs.Create(data.Test, TestPairs, HeldOutSeed);
        Outcomes outcomes = Evaluation.Run(model.Network, model.Loss, pairs, backend);
        int[] truths = [.. Enumerable.Range(0, pairs.Count).Select(i => pairs.FirstTarget(i) > 0.5f ? 1 : 0)];
        int[] answers = [.. Enumerable.Range(0, pairs.Count).Select(i => outcomes.Prediction(i) > 0 ? 1 : 0)];
        return new ClassificationReport(["different", "same"], truths, answers);
    }

    public string Says(BookRow row) => $"{Choice.Pairs:N0} pairs, half of them of one digit, are made of the first 50,000 of the 55,000 training images, each in {Choice.Copies} variations. The output is the probability of the same digit (1 is the same, 0 another). The test is on {TestPairs:N0} pairs of test images.";
}
