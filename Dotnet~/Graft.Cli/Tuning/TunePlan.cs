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
        Space = StandardTuning.Space;
        foreach (Dimension dimension in session.Value(TuneOptions.Vary)!) Space.Add(dimension);
        int trials = session.Value(TuneOptions.Trials), epochs = session.Value(TuneOptions.Epochs), patience = session.Value(TuneOptions.Patience);
        Strategy = session.Value(TuneOptions.Strategy) == "random" ? new RandomSearch(trials) : new SuccessiveHalving(trials, session.Value(TuneOptions.Rungs), session.Value(TuneOptions.Keep));
        Designer = new ClassifierDesigner(() => StandardTuning.Draft(epochs, patience));
        Folder = Path.GetFullPath(session.Value(TuneOptions.Out)!);
        Data = new TuneData(DataLookup.Find(session), session.Digits, session.Seed);
        int folds = session.Value(TuneOptions.Folds);
        Validation = folds == 0 ? ValidationPlan.HoldOut(Data.Training, Data.Validation) : ValidationPlan.CrossValidation(Data.Training, folds, session.Seed);
    }

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
}
