namespace Graft.Cli.Book;

/// <summary>An exercise over its seeds, beside what the book's author printed. Accuracies are fractions.</summary>
/// <param name="exercise">The exercise.</param>
/// <param name="entries">One for each seed, measured.</param>
/// <param name="searchSeconds">What its search took.</param>
sealed class BookRow(IExercise exercise, IReadOnlyList<BookEntry> entries, double searchSeconds)
{
    public IExercise Exercise => exercise;
    public IReadOnlyList<BookEntry> Entries => entries;
    public PrintedFigures? Printed { get; } = BookFigures.Printed(exercise.Id);
    public BookTarget? Target { get; } = BookFigures.Target(exercise.Id);

    public IReadOnlyList<double> Accuracies { get; } = [.. entries.Select(entry => entry.Accuracy!.Value)];
    public double Mean => Accuracies.Average();

    /// <summary>Of a sample; 0 for one seed.</summary>
    public double Deviation => Accuracies.Count < 2 ? 0 : Math.Sqrt(Accuracies.Sum(value => (value - Mean) * (value - Mean)) / (Accuracies.Count - 1));
    public double MacroPrecision => entries.Average(entry => entry.MacroPrecision!.Value);

    /// <summary>Of all seeds, the search included.</summary>
    public double Seconds => searchSeconds + entries.Sum(entry => entry.Seconds);
    public double SearchSeconds => searchSeconds;

    /// <summary>The mean of a figure; null where no seed has it.</summary>
    public double? Figure(string name) =>
        entries.Where(entry => entry.Figures.ContainsKey(name)).Select(entry => (double?)entry.Figures[name]).Average();

    /// <summary>What the seeds had to say, each sentence once.</summary>
    public string Sentences => string.Join(' ', entries.SelectMany(entry => entry.Sentences).Distinct());

    /// <summary>What the target is about: the mean accuracy, or a figure.</summary>
    public double? Reached => Target?.Figure is { } figure ? Figure(figure) : Mean;

    /// <summary>"aim met", "reached", "not reached", or nothing where there is no target.</summary>
    public string Outcome => Target is not { } target || Reached is not { } value ? "" : value >= target.Aim ? "aim met" : value >= target.Reach ? "reached" : "not reached";
}
