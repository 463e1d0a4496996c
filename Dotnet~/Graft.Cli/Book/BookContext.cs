using System.Security.Cryptography;
using System.Text;
using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Cli.Book;

/// <summary>What an exercise or a question has at hand for one seed: images, the networks of other exercises, and a place for what it finds.</summary>
/// <param name="run">The work as a whole.</param>
/// <param name="name">Of the exercise or question, for its files.</param>
/// <param name="choices">Its recipe.</param>
/// <param name="seed">Decides all that is drawn.</param>
/// <param name="backend">Where it computes.</param>
sealed class BookContext(BookRun run, string name, object choices, ulong seed, IBackend backend)
{
    const int QuickEpochs = 2;

    readonly List<string> builtOn = [], curves = [], sentences = [];
    readonly Dictionary<string, double> figures = [];
    Trained? last;

    public ulong Seed => seed;
    public BookData Data => run.Data;
    public IBackend Backend => backend;
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
        double before = run.Lanes.Seconds;
        run.Ensure(other, seed, backend);
        if (!builtOn.Contains(other)) builtOn.Add(other);
        SecondsElsewhere += run.Lanes.Seconds - before;
        return ModelFile.Load(run.Log.ModelPath(other, seed));
    }

    /// <summary>Trains to the end and keeps the curve under a title.</summary>
    public Trained Train(string title, Network network, (Dataset Training, Dataset Validation) data, Recipe recipe) =>
        Train(title, network, data, recipe.Settings(network, data.Training.Count, seed));

    /// <exception cref="InterruptedException">Ctrl-C.</exception>
    public Trained Train(string title, Network network, (Dataset Training, Dataset Validation) data, TrainingSettings settings)
    {
        last = TrainAside(network, data.Training, data.Validation, settings);
        OutputFile.Write(run.Log.CurvePath(name, seed, title), Encoding.UTF8.GetBytes(LearningCurve.ToCsv(last.Fit.Curve)));
        curves.Add(title);
        return last;
    }

    /// <summary>Trains and keeps no curve: for an experiment beside the row's own.</summary>
    /// <exception cref="InterruptedException">Ctrl-C.</exception>
    public Trained TrainAside(Network network, Dataset training, Dataset? validation, TrainingSettings settings)
    {
        if (Quick) settings.MaxEpochs = Math.Min(settings.MaxEpochs, QuickEpochs);
        using var course = new TrainingRun(network, training, validation, settings, backend, Session.Log);
        FitResult fit;
        try
        {
            fit = Fit.Run(Session, course, $"{name}, seed {seed}", beside: run.Lanes.Count > 1);
        }
        catch (TrainingException failure) when (course.Curve.Count > 0)
        {
            // A recipe of the book's own may drive a network so far. What it was at its best counts.
            Say($"With seed {seed}: {failure.Message}");
            fit = Fit.Result(course, true);
        }
        // Then the network holds its last weights, and so its last figures count.
        if (!settings.RestoreBest) fit = fit with { BestEpoch = 0 };
        return fit.Finished ? new Trained(course.Model, fit) : throw run.Stopped($"while training {name}, seed {seed}");
    }

    /// <summary>For work that is given up at Ctrl-C without a word.</summary>
    /// <exception cref="InterruptedException">Ctrl-C.</exception>
    public void StopIfAsked()
    {
        if (Session.Interruption.Requested) throw run.Stopped($"in {name}, seed {seed}");
    }

    /// <summary>What the search of this exercise found; the frame ran it before, once for all seeds.</summary>
    public SearchResult Found => run.Found(name);

    /// <summary>A figure for the row and the JSON: the mean over the seeds is shown.</summary>
    public void Figure(string figure, double value) => figures[figure] = value;

    /// <summary>A sentence for the report.</summary>
    public void Say(string sentence) => sentences.Add(sentence);

    /// <summary>What is kept.</summary>
    public BookEntry Entry(double seconds) => new()
    {
        Exercise = name, Seed = seed, Program = BookRun.Program, BuiltOn = builtOn, Stamp = StampOf(choices, builtOn.Select(other => run.Log.Entry(other, seed)!.Stamp)),
        Seconds = seconds, Device = last?.Fit.Device ?? backend.Name, ValidationAccuracy = last?.Fit.Point.ValidationAccuracy ?? double.NaN,
        Curves = curves, Figures = figures, Sentences = sentences,
    };

    /// <summary>Of a recipe and the stamps of what it was built on.</summary>
    public static string StampOf(object choices, IEnumerable<string> below) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{choices}\n{string.Join('\n', below)}")))[..16];
}
