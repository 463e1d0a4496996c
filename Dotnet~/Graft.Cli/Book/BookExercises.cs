using Graft.Cli.Book.Exercises;

namespace Graft.Cli.Book;

/// <summary>All rows, in the order in which they are printed.</summary>
static class BookExercises
{
    const string OwnRecipe = "-plain";

    public static readonly IReadOnlyList<IExercise> All =
    [
        Exercise8ab.Best, Exercise8ab.Plain, TunedExercise.Plain,
        Exercise8d.Best, Exercise8d.Plain, TunedExercise.Normalized,
        Exercise8e.Best, Exercise8e.Plain, TunedExercise.Dropped,
        new Pretraining(),
        Exercise9ab.Best, Exercise9ab.Plain,
        new Exercise9c(),
        Exercise9d.Best, Exercise9d.Plain,
        Exercise9e.Best, Exercise9e.Plain,
        Exercise9eAll.Best, Exercise9eAll.Plain,
        Exercise9Baseline.Best, Exercise9Baseline.Plain,
        new Exercise10Pairs(), new Exercise10Transfer(),
        Exercise10Baseline.Best, Exercise10Baseline.Plain,
        new TenDigits(),
        new Synthetic(),
    ];

    public static IExercise? Find(string id) => All.FirstOrDefault(exercise => exercise.Id == id);
    public static IExercise Named(string id) => Find(id) ?? throw new ArgumentException($"There is no exercise {id}.", nameof(id));

    /// <summary>The rows of these, each with the row of the exercise's own recipe where there is one.</summary>
    public static IReadOnlyList<IExercise> Of(IReadOnlyCollection<string> ids) => [.. All.Where(exercise => ids.Contains(exercise.Id) || ids.Contains(exercise.Id.Replace(OwnRecipe, "")))];
}
