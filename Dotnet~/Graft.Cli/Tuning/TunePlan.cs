using Graft.Cli.Data;
using Graft.Cli.Sessions;

namespace Graft.Cli.Tuning;

/// <summary>What `graft tune` is to do, once its options are read and its data found.</summary>
sealed class TunePlan
{
    readonly Session session;

    public TunePlan(Session session)
    {
        this.session = session;
        Space = StandardSpace;
        foreach (Dimension dimension in session.Value(TuneOptions.Vary)!) Space.Add(dimension);
        int trials = session.Value(TuneOptions.Trials), epochs = session.Value(TuneOptions.Epochs), patience = session.Value(TuneOptions.Patience);
        Strategy = session.Value(TuneOptions.Strategy) == "random" ? new RandomSearch(trials) : new SuccessiveHalving(trials, session.Value(TuneOptions.Rungs), session.Value(TuneOptions.Keep));
        Designer = new ClassifierDesigner(() => new ClassifierDraft { Epochs = epochs, Patience = patience, Schedule = "cosine", RateLeft = 0.005 });
        Folder = Path.GetFullPath(session.Value(TuneOptions.Out)!);
        Data = new TuneData(DataLookup.Find(session), session.Digits, session.Seed);
        int folds = session.Value(TuneOptions.Folds);
        Validation = folds == 0 ? ValidationPlan.HoldOut(Data.Training, Data.Validation) : ValidationPlan.CrossValidation(Data.Training, folds, session.Seed);
    }

    /// <summary>Layers, neurons, batch size, learning rate and activation, and how much images are varied, which does most.</summary>
    static SearchSpace StandardSpace => new SearchSpace()
        .Integer("layers", 2, 4).Integer("neurons", 96, 256, 32).Choice("batch", 50, 100, 200)
        .LogUniform("rate", 0.0007, 0.004).Choice("activation", "elu", "relu", "leaky_relu", "selu").Uniform("augmentation", 0, 1);

    public SearchSpace Space { get; }
    public ISearchStrategy Strategy { get; }
    public ClassifierDesigner Designer { get; }
    public ValidationPlan Validation { get; }
    public TuneData Data { get; }
    public string Folder { get; }
    public string Log => Path.Combine(Folder, "search.jsonl");
    public string Table => Path.Combine(Folder, "trials.csv");
    public string Plot => Path.Combine(Folder, "trials.png");
    public string Model => Path.Combine(Folder, "best.graft");
    public ulong[] Seeds => [.. Enumerable.Range(0, session.Value(TuneOptions.Refits)).Select(i => session.Seed + (ulong)i)];

    public Search Search(ITrialLog log) => new(Space, Designer, Validation, Strategy, session.Seed, log);

    /// <summary>What goes into the model file: nothing that differs between two equal runs.</summary>
    public Dictionary<string, string> Metadata(TrialRecord winner, ulong seed) => new()
    {
        ["network"] = Designer.Draft(winner.Trial).ToString(),
        ["tuning"] = $"trial {winner.Trial.Index} of a search, {Strategy}, in {Space}",
        ["seed"] = seed.ToString(),
        ["data"] = $"{Data.Description}, classes {string.Join(' ', Data.Training.Classes)}, {Data.Training.Count} images",
    };
}
