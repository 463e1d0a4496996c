using Graft.Cli.Data;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>
/// The parts of MNIST (or of drawn digits) as the exercises have them: the first 5,000 training images are for validation; 0–4 all of
/// them, 5–9 the first 100 of each. Everything is read once.
/// </summary>
sealed class BookData
{
    /// <summary>Fewer drawn digits do not give every part its images.</summary>
    public const int LeastSynthetic = 2000;

    const int QuickImages = 3000, PerDigit = 100, ValidationPerDigit = 30, TailImages = 5000;
    static readonly string[] LowDigits = ["0", "1", "2", "3", "4"], HighDigits = ["5", "6", "7", "8", "9"];

    readonly Lazy<Dataset> test;
    readonly Lazy<(Dataset, Dataset)> low, few, baseline, pairs, half;

    /// <param name="source">Where the images come from.</param>
    /// <param name="quick">Few images, to see that it works.</param>
    public BookData(IDataSource source, bool quick)
    {
        Kind = source.Kind;
        Description = source.Description + (quick ? ", few of them" : "");
        Dataset Some(Dataset all) => quick && all.Count > QuickImages ? all.Take(0, QuickImages) : all;
        var all = new Lazy<(Dataset Training, Dataset Validation)>(() => (Some(source.Training()), Some(source.Validation()!)));
        Dataset training() => all.Value.Training;
        Dataset validation() => all.Value.Validation;
        int tail() => Math.Min(TailImages, training().Count / 10);
        test = new(() => source.Test());
        low = new(() => (training().OfClasses(LowDigits), validation().OfClasses(LowDigits)));
        few = new(() => (training().OfClasses(HighDigits).FirstPerClass(PerDigit), validation().OfClasses(HighDigits).FirstPerClass(ValidationPerDigit)));
        pairs = new(() => (training().Take(0, training().Count - tail()), validation()));
        half = new(() => (validation(), training().Take(training().Count - tail(), tail())));
        baseline = new(() => (training(), validation()));
    }

    /// <summary>"mnist" or "synthetic".</summary>
    public string Kind { get; }
    public string Description { get; }

    /// <summary>Digits 0–4: 28,038 and 2,558 images.</summary>
    public (Dataset Training, Dataset Validation) Low => low.Value;

    /// <summary>Digits 5–9: 100 of each, and 30 of each.</summary>
    public (Dataset Training, Dataset Validation) Few => few.Value;

    /// <summary>All ten digits: 55,000 and 5,000 images.</summary>
    public (Dataset Training, Dataset Validation) All => baseline.Value;

    /// <summary>What pairs are made of: the first 50,000 of the 55,000, and the 5,000.</summary>
    public (Dataset Training, Dataset Validation) PairImages => pairs.Value;

    /// <summary>The 5,000 images that the pairs' network has not seen, to learn from, and the last 5,000 of the 55,000, likewise unseen, to stop by.</summary>
    public (Dataset Training, Dataset Validation) Half => half.Value;

    /// <summary>All test images. Only the frame looks at them, after every choice.</summary>
    public Dataset Test => test.Value;

    /// <summary>The data that the options name.</summary>
    /// <exception cref="CommandException">There is no MNIST and no --synthetic, or too few are asked for.</exception>
    public static BookData Find(Session session, bool quick)
    {
        if (session.Value(Options.SharedOptions.Synthetic) is { } count)
        {
            if (count < LeastSynthetic) throw new CommandException($"--synthetic is {count}: the exercises need at least {LeastSynthetic} digits, so that every part has some.");
        }
        else if (session.Value(Options.SharedOptions.Data) == null && DataLookup.Folder() == null)
            throw new CommandException($"The exercises are about MNIST, which is not here ({DataLookup.Variable} is not set, nothing in {DataLookup.Cache}): fetch it with `graft data download`, or try `graft book --quick --synthetic 3000` on drawn digits.");
        return new BookData(DataLookup.Find(session), quick);
    }
}
