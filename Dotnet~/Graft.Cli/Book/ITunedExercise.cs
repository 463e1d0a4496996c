namespace Graft.Cli.Book;

/// <summary>An exercise that searches first, once for all seeds, and trains what it found for each.</summary>
interface ITunedExercise : IExercise
{
    SearchSpace Space { get; }

    /// <summary>The search on the book's data, going on from what its log holds.</summary>
    Search Search(BookData data, bool quick, ITrialLog log);
}
