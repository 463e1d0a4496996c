using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Book;

/// <summary>
/// The folder of results: a small file of what is finished, written anew as a whole after each piece of work, and the models, curves and
/// plots beside it. A command that was stopped or killed goes on from it.
/// </summary>
sealed class BookLog
{
    const string FileName = "results.json";

    static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true, NewLine = "\n", Converters = { new FiniteNumbers() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
    };

    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Lock gate = new();
    readonly BookState state;
    readonly double before;

    /// <param name="folder">Made where it does not exist.</param>
    /// <param name="data">The images, in words.</param>
    /// <exception cref="CommandException">The folder holds results of other images, or a file that is not one of results.</exception>
    public BookLog(string folder, string data)
    {
        Folder = folder;
        OutputFile.MakeFolder(folder);
        foreach (string part in new[] { "models", "curves", "plots" }) OutputFile.MakeFolder(Path.Combine(folder, part));
        state = Read(Path.Combine(folder, FileName)) ?? new BookState { Data = data };
        if (state.Data != data) throw new CommandException($"{folder} holds results of other images ({state.Data}, and these are {data}): give another folder with --out.");
        before = state.Seconds;
    }

    public string Folder { get; }

    /// <summary>Of all sessions so far.</summary>
    public double Seconds => before + clock.Elapsed.TotalSeconds;

    public BookEntry? Entry(string exercise, ulong seed)
    {
        lock (gate) return state.Entries.Find(entry => entry.Exercise == exercise && entry.Seed == seed);
    }

    public BookAnswer? Answer(int question)
    {
        lock (gate) return state.Answers.Find(answer => answer.Question == question);
    }

    /// <summary>What the exercise's search took; 0 for an exercise without.</summary>
    public double SearchSeconds(IExercise exercise)
    {
        lock (gate) return state.Searches.Find(time => time.Exercise == exercise.Id && time.Stamp == BookContext.StampOf(exercise.Choices, []))?.Seconds ?? 0;
    }

    public void Keep(BookEntry entry)
    {
        lock (gate)
        {
            state.Entries.RemoveAll(old => old.Exercise == entry.Exercise && old.Seed == entry.Seed);
            state.Entries.Add(entry);
            Write();
        }
    }

    public void Keep(BookAnswer answer)
    {
        lock (gate)
        {
            state.Answers.RemoveAll(old => old.Question == answer.Question);
            state.Answers.Add(answer);
            Write();
        }
    }

    /// <summary>Adds to the time of a search, which may have been stopped before.</summary>
    public void AddSearch(string exercise, string stamp, double seconds)
    {
        lock (gate)
        {
            double before = state.Searches.Find(time => time.Exercise == exercise && time.Stamp == stamp)?.Seconds ?? 0;
            state.Searches.RemoveAll(time => time.Exercise == exercise);
            state.Searches.Add(new SearchTime(exercise, stamp, before + seconds));
            Write();
        }
    }

    public string ModelPath(string exercise, ulong seed) => Path.Combine(Folder, "models", $"{exercise}-{seed}.graft");
    public string CurvePath(string exercise, ulong seed, string name) => Path.Combine(Folder, "curves", $"{exercise}-{seed} {name}.csv");

    /// <summary>Relative to the folder, for links.</summary>
    public static string PlotName(string name) => $"plots/{name}.png";
    public string PlotPath(string name) => Path.Combine(Folder, PlotName(name));

    public IReadOnlyList<NamedCurve> Curves(BookEntry entry) =>
        [.. entry.Curves.Select(name => new NamedCurve(name, LearningCurve.FromCsv(File.ReadAllText(CurvePath(entry.Exercise, entry.Seed, name)))))];

    void Write()
    {
        state.Seconds = Seconds;
        OutputFile.Write(Path.Combine(Folder, FileName), JsonSerializer.SerializeToUtf8Bytes(state, Style));
    }

    static BookState? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<BookState>(File.ReadAllText(path), Style);
        }
        catch (JsonException failure)
        {
            throw new CommandException($"{path} is not what `graft book` wrote ({failure.Message.TrimEnd('.')}): delete it, or give another folder with --out.", failure);
        }
    }
}
