using System.Security.Cryptography;
using System.Text;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Cli.Book;

/// <summary>What an exercise has at hand for one seed: images, the networks of other exercises, and a place for what it finds.</summary>
sealed class BookContext(BookRun run, IExercise exercise, ulong seed)
{
    const int QuickEpochs = 2;

    readonly List<string> builtOn = [], curves = [], sentences = [];
    readonly Dictionary<string, double> figures = [];
    Trained? last;

    public ulong Seed => seed;
    public BookData Data => run.Data;
    public IBackend Backend => run.Backend;
    public Session Session => run.Session;

    /// <summary>Few images, few epochs: to see that it works.</summary>
    public bool Quick => run.Quick;

    /// <summary>What is only to be shown need not be done for every seed.</summary>
    public bool IsFirstSeed => seed == run.Seeds[0];

    /// <summary>Seconds spent on other exercises meanwhile, which count there.</summary>
    public double SecondsElsewhere { get; private set; }

    /// <summary>The model of another exercise for this seed, trained now where it was not before; a copy, to be changed at will.</summary>
    public Model Of(string other)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        run.Ensure(other, seed);
        if (!builtOn.Contains(other)) builtOn.Add(other);
        SecondsElsewhere += clock.Elapsed.TotalSeconds;
        return ModelFile.Load(run.Log.ModelPath(other, seed));
    }

    /// <summary>Trains to the end and keeps the curve under a name.</summary>
    public Trained Train(string name, Network network, (Dataset Training, Dataset Validation) data, Recipe recipe) =>
        Train(name, network, data, recipe.Settings(data.Training.Count, seed));

    /// <exception cref="InterruptedException">Ctrl-C.</exception>
    public Trained Train(string name, Network network, (Dataset Training, Dataset Validation) data, TrainingSettings settings)
    {
        if (Quick) settings.MaxEpochs = Math.Min(settings.MaxEpochs, QuickEpochs);
        using var training = new TrainingRun(network, data.Training, data.Validation, settings, Backend, Session.Log);
        FitResult fit = Fit.Run(Session, training, $"{exercise.Id}, seed {seed}: {name}");
        if (!fit.Finished) throw run.Stopped($"while training {exercise.Id}, seed {seed}");
        OutputFile.Write(run.Log.CurvePath(exercise.Id, seed, name), Encoding.UTF8.GetBytes(LearningCurve.ToCsv(fit.Curve)));
        curves.Add(name);
        return last = new Trained(training.Model, fit);
    }

    /// <summary>A figure for the row and the JSON: the mean over the seeds is shown.</summary>
    public void Figure(string name, double value) => figures[name] = value;

    /// <summary>A sentence for the report.</summary>
    public void Say(string sentence) => sentences.Add(sentence);

    /// <summary>A folder of the exercise's own that outlives a kill, another for every recipe.</summary>
    public string WorkFolder
    {
        get
        {
            string folder = Path.Combine(run.Log.Folder, "work", $"{exercise.Id}-{StampOf(exercise, [])[..8]}");
            OutputFile.MakeFolder(folder);
            return folder;
        }
    }

    /// <summary>What is kept.</summary>
    public BookEntry Entry(double seconds) => new()
    {
        Exercise = exercise.Id, Seed = seed, BuiltOn = builtOn, Stamp = StampOf(exercise, builtOn.Select(other => run.Log.Entry(other, seed)!.Stamp)),
        Seconds = seconds, Device = last?.Fit.Device ?? Backend.Name, ValidationAccuracy = last?.Fit.Point.ValidationAccuracy ?? double.NaN,
        Curves = curves, Figures = figures, Sentences = sentences,
    };

    /// <summary>Of a recipe and the stamps of what it was built on.</summary>
    public static string StampOf(IExercise exercise, IEnumerable<string> below) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{exercise.Recipe}\n{string.Join('\n', below)}")))[..16];
}
