using System.Collections.Concurrent;
using System.Diagnostics;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>
/// Works through exercises: trains what is not yet finished, each for every seed, together with what it builds on, several at once; then,
/// with every choice made, reads the test images once and measures all of it.
/// </summary>
sealed class BookRun(Session session, BookData data, BookLanes lanes, BookLog log, IReadOnlyList<ulong> seeds, bool quick)
{
    readonly ConcurrentDictionary<(string, ulong), object> places = [];
    readonly Dictionary<string, SearchResult> searches = [];

    /// <summary>This build, from the device's kernels up to the exercises.</summary>
    public static string Program { get; } = $"{typeof(BookRun).Module.ModuleVersionId} {typeof(Network).Module.ModuleVersionId} {typeof(OpenCL.OpenClPlatform).Module.ModuleVersionId}";

    public Session Session => session;
    public BookData Data => data;
    public BookLanes Lanes => lanes;
    public BookLog Log => log;
    public IReadOnlyList<ulong> Seeds => seeds;
    public bool Quick => quick;

    /// <exception cref="InterruptedException">Ctrl-C; what is finished is kept.</exception>
    public IReadOnlyList<BookRow> Run(IReadOnlyList<IExercise> exercises)
    {
        BookEntry?[] known = [.. exercises.SelectMany(exercise => seeds.Select(seed => IsGood(exercise, seed) ? log.Entry(exercise.Id, seed) : null))];
        int older = known.Count(entry => entry != null && entry.Program != Program);
        if (older > 0) session.Notice($"{older} of the results in {log.Folder} are of an earlier build of graft; they are kept, because their recipes are today's. To have them anew, give another folder with --out.");
        foreach (ITunedExercise exercise in exercises.OfType<ITunedExercise>())
            if (!seeds.All(seed => IsGood(exercise, seed))) searches[exercise.Id] = BookSearch.Run(this, exercise);
        lanes.Run([.. exercises.SelectMany(exercise => seeds.Select(seed => (Action<IBackend>)(backend => Ensure(exercise.Id, seed, backend))))]);
        lanes.Run([.. exercises.SelectMany(exercise => seeds.Select(seed => (Action<IBackend>)(backend => Measure(exercise, log.Entry(exercise.Id, seed)!, backend))))]);
        return [.. exercises.Select(exercise => new BookRow(exercise, [.. seeds.Select(seed => log.Entry(exercise.Id, seed)!)], log.SearchSeconds(exercise)))];
    }

    /// <summary>Answers the questions that are not yet answered by the program as it is now.</summary>
    public IReadOnlyList<BookAnswer> Ask(IReadOnlyList<IQuestion> questions)
    {
        lanes.Run([.. questions.Select(question => (Action<IBackend>)(backend => Ask(question, backend)))]);
        return [.. questions.Select(question => log.Answer(question.Number)!)];
    }

    /// <summary>Trains an exercise for a seed unless that is finished.</summary>
    public void Ensure(string id, ulong seed, IBackend backend) => lanes.Alone(places.GetOrAdd((id, seed), _ => new object()), () =>
    {
        IExercise exercise = BookExercises.Named(id);
        if (IsGood(exercise, seed)) return;
        double before = lanes.Seconds;
        var context = new BookContext(this, id, exercise.Choices, seed, backend);
        Model model = exercise.Run(context);
        if (session.Interruption.Requested) throw Stopped($"after {id}, seed {seed}");
        OutputFile.Write(log.ModelPath(id, seed), ModelFile.Write(model));
        BookEntry entry = context.Entry(lanes.Seconds - before - context.SecondsElsewhere);
        log.Keep(entry);
        session.Notice($"{id}, seed {seed}: validation accuracy {Tables.Share(entry.ValidationAccuracy)}, {Tables.Seconds(entry.Seconds)}");
    });

    public SearchResult Found(string id) => searches[id];

    public InterruptedException Stopped(string when) => new($"stopped {when}. What was finished is in {log.Folder}: the same command goes on from there.");

    void Ask(IQuestion question, IBackend backend)
    {
        if (log.Answer(question.Number)?.Program == Program) return;
        var clock = Stopwatch.StartNew();
        BookAnswer answer = question.Answer(new BookContext(this, $"question-{question.Number}", Program, seeds[0], backend));
        log.Keep(answer with { Question = question.Number, Program = Program, Seconds = clock.Elapsed.TotalSeconds });
        session.Notice($"Question {question.Number}: {Tables.Seconds(clock.Elapsed.TotalSeconds)}");
    }

    // Finished, with the recipe of today, on networks that are good themselves.
    bool IsGood(IExercise exercise, ulong seed)
    {
        if (log.Entry(exercise.Id, seed) is not { } entry || !File.Exists(log.ModelPath(exercise.Id, seed))) return false;
        if (!entry.Curves.All(name => File.Exists(log.CurvePath(exercise.Id, seed, name)))) return false;
        if (!entry.BuiltOn.All(other => BookExercises.Find(other) is { } below && IsGood(below, seed))) return false;
        return entry.Stamp == BookContext.StampOf(exercise.Choices, entry.BuiltOn.Select(other => log.Entry(other, seed)!.Stamp));
    }

    void Measure(IExercise exercise, BookEntry entry, IBackend backend)
    {
        if (entry.Accuracy != null) return;
        ClassificationReport report = exercise.Measure(ModelFile.Load(log.ModelPath(exercise.Id, entry.Seed)), data, backend);
        log.Keep(entry with { Accuracy = report.Accuracy, MacroPrecision = report.MacroPrecision });
    }
}
