using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>
/// Exercises 8c, 8d and 8e tuned: successive halving over what the exercise lets vary, scored by cross-validation on the training images;
/// the winner is trained on all of them for each seed.
/// </summary>
sealed class TunedExercise : ITunedExercise
{
    /// <param name="Trials">Draws.</param>
    /// <param name="Folds">Of the training images; each trial trains once for each.</param>
    /// <param name="Start">What is not varied, and how long the winner trains.</param>
    /// <param name="Space">What is.</param>
    sealed record Tuning(int Trials, int Folds, Func<ClassifierDraft> Start, SearchSpace Space)
    {
        public override string ToString() => $"{Trials} trials, {Folds} folds, starting from {Start()}; varied: {Space}";
    }

    const int SearchSeed = 1, Rungs = 3, Eta = 3;

    static ClassifierDraft Draft => new() { Epochs = 27, Patience = 0, Augmentation = 0.8, Schedule = "cosine" };

    // Neurons, batch, rate and activation: what 8c lets vary.
    static SearchSpace Common => new SearchSpace()
        .Integer("neurons", 80, 160, 20).Choice("batch", 50, 100, 200).LogUniform("rate", 0.0007, 0.007).Choice("activation", "elu", "relu", "leaky_relu", "selu");

    public static readonly TunedExercise Plain = new("8c", "Neurons, batch size, learning rate and activation are tuned by cross-validation.", new(18, 3, () => Adjusted(draft => draft.Epochs = 18), Common));

    public static readonly TunedExercise Normalized = new("8d-tuned", "The same with batch normalization, whose momentum is tuned as well.",
        new(18, 3, () => Adjusted(draft => draft.Normalization = true), Common.Choice("momentum", 0.9, 0.95, 0.98)));

    public static readonly TunedExercise Dropped = new("8e-tuned", "The same with dropout, whose rates are tuned as well.",
        new(18, 3, () => Draft, Common.Choice("dropout", 0.05, 0.1, 0.2, 0.3).Choice("input-dropout", 0, 0.1)));

    readonly Tuning tuning;

    TunedExercise(string id, string asked, Tuning tuning)
    {
        Id = id;
        Asked = asked;
        this.tuning = tuning;
    }

    public string Id { get; }
    public string Asked { get; }
    public object Choices => tuning;
    public SearchSpace Space => tuning.Space;

    public Search Search(BookData data, bool quick, ITrialLog log) => new(
        Space, Designer(quick), ValidationPlan.CrossValidation(data.Low.Training, tuning.Folds, SearchSeed),
        quick ? new RandomSearch(2) : new SuccessiveHalving(tuning.Trials, Rungs, Eta), SearchSeed, log);

    public Model Run(BookContext book)
    {
        var (training, _) = book.Data.Low;
        TrialRecord winner = book.Found.Winner;
        TrialDesign design = Designer(book.Quick).Design(winner.Trial, training, book.Seed);
        // All epochs are trained, and the best by validation counts.
        Trained trained = book.Train("winner", design.Network, book.Data.Low, design.Settings);
        if (book.IsFirstSeed) book.Say(string.Create(CultureInfo.InvariantCulture, $"Of {book.Found.Ranking.Count} trials the best has {winner.Trial}, with an accuracy of {winner.Score.Accuracy:P2} over the folds. {trained.Verdict}"));
        return trained.Model;
    }

    ClassifierDesigner Designer(bool quick) => new(() =>
    {
        ClassifierDraft draft = tuning.Start();
        if (quick) draft.Epochs = 2;
        return draft;
    });

    static ClassifierDraft Adjusted(Action<ClassifierDraft> adjust)
    {
        ClassifierDraft draft = Draft;
        adjust(draft);
        return draft;
    }

    public string Says(BookRow row) => string.Create(CultureInfo.InvariantCulture,
        $"Successive halving: {tuning.Trials} draws train for a ninth of the epochs, the best third of them for a third, the best third of those for all, each once for every one of {tuning.Folds} folds. The search took {BookFormat.Time(row.SearchSeconds)}. {row.Sentences}");
}
