using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 9c: what the frozen layers make of the images is computed once. The same run without that, for the time.</summary>
sealed class Exercise9c : IExercise
{
    // Enough epochs to time one.
    const int TimedEpochs = 30;

    static readonly Recipe Cached = new() { Rate = 0.01f, Decay = 0.95f, Epochs = 60, CacheFrozen = true };

    public string Id => "9c";
    public object Choices => Cached;
    public string Asked => "The outputs of the frozen layers are computed once for each image and kept. How much faster is an epoch?";

    public Model Run(BookContext book)
    {
        Network pretrained = book.Of(Pretraining.Name).Network;
        Network Reused() => TransferLearning.Reuse(pretrained, 5, 5, book.Data.Few.Training.Classes.Count, book.Seed);
        // Without cache an epoch runs the frozen layers forward and the new one both ways. Neither is validated here: that is the same for both.
        Recipe timed = Cached with { Epochs = TimedEpochs, Patience = 0 };
        double uncached = Time(book, Reused(), timed with { CacheFrozen = false }), cached = Time(book, Reused(), timed);
        book.Figure("milliseconds an epoch, uncached", 1000 * uncached);
        book.Figure("milliseconds an epoch, cached", 1000 * cached);
        book.Figure("speedup", uncached / cached);
        return book.Train("cached", Reused(), book.Data.Few, Cached).Model;
    }

    static double Time(BookContext book, Network network, Recipe recipe) => book.TrainAside(network, book.Data.Few.Training, null, recipe.Settings(network, book.Data.Few.Training.Count, book.Seed)).SecondsPerEpoch;

    public string Says(BookRow row) => string.Create(CultureInfo.InvariantCulture,
        $"An epoch of 500 images takes {row.Figure("milliseconds an epoch, uncached"):F2} ms when the frozen layers run in every step (forward only) and {row.Figure("milliseconds an epoch, cached"):F2} ms from the cache: {row.Figure("speedup"):F1} times as fast. The network learns the same.");
}
