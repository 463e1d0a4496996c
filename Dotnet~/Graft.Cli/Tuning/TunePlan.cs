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
        Strategy = session.Value(TuneOptions.Strategy) == "random" ? new RandomSearch(trials) : Halving(session, trials);
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

    // The strategy refuses too few by itself; here the remedy has names.
    static SuccessiveHalving Halving(Session session, int trials)
    {
        int rungs = session.Value(TuneOptions.Rungs), eta = session.Value(TuneOptions.Keep);
        double least = Math.Pow(eta, rungs - 1);
        if (trials <= least && rungs > 1) throw new CommandException($"--trials {trials} are too few for {rungs} rungs of which each keeps one in {eta}: give --trials {least + 1}, fewer --rungs, or --strategy random.");
        return new SuccessiveHalving(trials, rungs, eta);
    }

    public Search Search(ITrialLog log) => new(Space, Designer, Validation, Strategy, session.Seed, log);
}
