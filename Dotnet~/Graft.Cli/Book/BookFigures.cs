namespace Graft.Cli.Book;

/// <summary>The rows' printed figures (*Hands-On Machine Learning*, first edition, chapter 11, from its author's notebook) and targets.</summary>
static class BookFigures
{
    static readonly Dictionary<string, PrintedFigures> AllPrinted = new()
    {
        ["8ab"] = new(0.9805, 0.9792, 0.9726, ""),
        ["8c"] = new(0.9932, 0.9881, 0.9891, "47–79 min"),
        ["8d"] = new(0.9924, 0.9903, 0.9942, ""),
        ["8d-tuned"] = new(0.9940, 0.9938, 0.9949, "239–374 min"),
        ["8e"] = new(0.9866, 0.9856, 0.9862, ""),
        ["8e-tuned"] = new(0.9881, 0.9905, 0.9889, "117–149 min"),
        ["9ab"] = new(0.7630, 0.7169, 0.6402, "1.9–2.3 s"),
        ["9c"] = new(0.7651, 0.7404, 0.6116, "1.84x, 1.34x, 1.45x an epoch"),
        ["9d"] = new(0.8017, 0.7577, 0.6910, ""),
        ["9e"] = new(0.8437, 0.8581, 0.7809, ""),
        ["9e-all"] = new(0.9060, 0.7854, 0.9134, ""),
        ["9-baseline"] = new(0.9041, 0.8718, 0.8482, ""),
        ["10-pairs"] = new(0.9760, 0.9713, 0.9765, ""),
        ["10-transfer"] = new(0.9673, 0.9634, 0.9654, ""),
        ["10-baseline"] = new(0.9475, 0.9443, 0.9458, ""),
    };

    static readonly Dictionary<string, BookTarget> AllTargets = new()
    {
        ["8ab"] = new(0.992, 0.994),
        ["8c"] = new(0.994, 0.995),
        ["8d"] = new(0.995, 0.997),
        ["8d-tuned"] = new(0.995, 0.997),
        ["8e"] = new(0.992, 0.995),
        ["8e-tuned"] = new(0.992, 0.995),
        ["9ab"] = new(0.85, 0.91),
        ["9c"] = new(3, 8, "speedup"),
        ["9d"] = new(0.88, 0.93),
        ["9e"] = new(0.91, 0.96),
        ["9e-all"] = new(0.96, 0.983),
        ["10-transfer"] = new(0.97, 0.98),
        ["ten-digits"] = new(0.93, 0.97),
        ["synthetic"] = new(0.90, 0.95),
    };

    /// <summary>Of the exercise, also for its row "…-plain"; null where nothing was printed.</summary>
    public static PrintedFigures? Printed(string id) => AllPrinted.GetValueOrDefault(id.Replace("-plain", ""));

    /// <summary>Null where there is none: a row "…-plain" shows what the exercise's own recipe gives.</summary>
    public static BookTarget? Target(string id) => AllTargets.GetValueOrDefault(id);
}
