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

    const int QuickImages = 3000, SampleImages = 5000, SampleValidation = 1000, PerDigit = 100, ValidationPerDigit = 30, TailImages = 5000;
    static readonly string[] LowDigits = ["0", "1", "2", "3", "4"], HighDigits = ["5", "6", "7", "8", "9"];

    readonly Lazy<Dataset> test;
    readonly Lazy<(Dataset Training, Dataset Validation)> low, few, all, pairs, half, sample;

    /// <param name="source">Where the images come from.</param>
    /// <param name="quick">Few images, to see that it works.</param>
    public BookData(IDataSource source, bool quick)
    {
        Kind = source.Kind;
        Description = source.Description + (quick ? ", few of them" : "");
        Dataset First(Dataset all, int count) => all.Count > count ? all.Take(0, count) : all;
        int Tail() => Math.Min(TailImages, All.Training.Count / 10);
        test = new(source.Test);
        all = new(() => (quick ? First(source.Training(), QuickImages) : source.Training(), source.Validation()!));
        low = new(() => (All.Training.OfClasses(LowDigits), All.Validation.OfClasses(LowDigits)));
        few = new(() => (All.Training.OfClasses(HighDigits).FirstPerClass(PerDigit), All.Validation.OfClasses(HighDigits).FirstPerClass(ValidationPerDigit)));
        pairs = new(() => (All.Training.Take(0, All.Training.Count - Tail()), All.Validation));
        half = new(() => (All.Validation, All.Training.Take(All.Training.Count - Tail(), Tail())));
        sample = new(() => (First(Low.Training, SampleImages), First(Low.Validation, SampleValidation)));
    }

    /// <summary>"mnist" or "synthetic".</summary>
    public string Kind { get; }
    public string Description { get; }

    /// <summary>Digits 0–4: 28,038 and 2,558 images.</summary>
    public (Dataset Training, Dataset Validation) Low => low.Value;

    /// <summary>Digits 5–9: 100 of each, and 30 of each.</summary>
    public (Dataset Training, Dataset Validation) Few => few.Value;

    /// <summary>All ten digits: 55,000 and 5,000 images.</summary>
    public (Dataset Training, Dataset Validation) All => all.Value;

    /// <summary>What pairs are made of: the first 50,000 of the 55,000, and the 5,000.</summary>
    public (Dataset Training, Dataset Validation) PairImages => pairs.Value;

    /// <summary>The 5,000 images that the pairs' network has not seen, to learn from, and the last 5,000 of the 55,000, likewise unseen, to stop by.</summary>
    public (Dataset Training, Dataset Validation) Half => half.Value;

    /// <summary>5,000 and 1,000 images of 0–4, for experiments of seconds.</summary>
    public (Dataset Training, Dataset Validation) Sample => sample.Value;

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
            throw new CommandException($"The exercises are about MNIST, which is not here ({DataLookup.Variable} is not set, nothing in {DataLookup.Cache}): fetch it with `{Called.Name} data download`, or try `{Called.Name} book --quick --synthetic 3000` on drawn digits.");
        return new BookData(DataLookup.Find(session), quick);
    }
}
