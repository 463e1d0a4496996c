using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>What `graft train` is to do, once its options are read and its data found.</summary>
sealed class TrainPlan
{
    readonly Session session;
    readonly IDataSource source;
    readonly OptimizerChoice optimizer;

    /// <exception cref="DatasetException">The data lacks what the options ask for.</exception>
    public TrainPlan(Session session, IDataSource source)
    {
        this.session = session;
        this.source = source;
        optimizer = new OptimizerChoice(session.Value(TrainOptions.Optimizer)!, session.Value(TrainOptions.Rate), session.Value(TrainOptions.Decay), Cosine ? "cosine" : "exponential", session.Value(TrainOptions.Epochs));
        Design = new NetworkDesign(session.Value(TrainOptions.Hidden)!.Counts, session.Value(TrainOptions.Activation)!, session.Value(TrainOptions.Initializer)!, session.Value(TrainOptions.BatchNormalization));
        Out = Path.GetFullPath(session.Value(TrainOptions.Out)!);
        Curve = session.Value(TrainOptions.Curve) is { } curve ? Path.GetFullPath(curve) : null;
        (Known, KnownValidation) = Parts();
        (Training, Validation) = (WithUnknown(Known, Unknowns.Training)!, WithUnknown(KnownValidation, Unknowns.Validation));
    }

    /// <summary>"mnist", "files" or "synthetic".</summary>
    public string Data => source.Kind;

    /// <summary>Images of the digits.</summary>
    public Dataset Known { get; }
    public Dataset? KnownValidation { get; }

    /// <summary>What is trained on, perhaps with what is no digit.</summary>
    public Dataset Training { get; }
    public Dataset? Validation { get; }
    public NetworkDesign Design { get; }
    public string Out { get; }
    public string? Curve { get; }

    /// <summary>Where Ctrl-C leaves the run.</summary>
    public string Checkpoint => Path.GetFullPath(session.Value(TrainOptions.Checkpoint) ?? session.Value(TrainOptions.Resume) ?? Out + ".checkpoint");

    /// <summary>What goes into the model file: nothing that differs between two equal runs.</summary>
    public Dictionary<string, string> Metadata => new()
    {
        ["network"] = Design.ToString(),
        ["optimizer"] = optimizer.ToString(),
        ["batch"] = session.Value(TrainOptions.Batch).ToString(),
        ["augmentation"] = TrainOptions.Augmentation(session)?.ToString() ?? "none",
        ["seed"] = session.Seed.ToString(),
        ["data"] = $"{source.Description}, classes {string.Join(' ', Training.Classes)}, {Training.Count} images",
    };

    /// <summary>The trained model as it is saved: able to say that it does not know, and with a memory, where these were asked for.</summary>
    public Model Finished(Model trained, IBackend backend)
    {
        trained = new Model(trained.Network, trained.Loss, trained.Classes, trained.InputScale, Metadata, trained.Memory, trained.Calibration);
        if (Unknown) trained = Calibrating.Fit(UnknownClass.Fold(trained), KnownValidation ?? Known);
        return session.Value(TrainOptions.Memory) ? TrainOptions.Remembering(trained, Known, backend) : trained;
    }

    bool Cosine => session.Value(TrainOptions.Cosine);
    bool Unknown => session.Value(TrainOptions.Unknown);

    Dataset? WithUnknown(Dataset? known, Func<int, ulong, Dataset> unknown) => known == null || !Unknown ? known : UnknownClass.Join(known, unknown(known.Count, session.Seed));

    /// <param name="device">Where the run computes: the same bits come only from the same device.</param>
    public TrainingSettings Settings(string device)
    {
        var settings = new TrainingSettings
        {
            Optimizer = optimizer.Build(Training.Count, session.Value(TrainOptions.Batch)),
            BatchSize = session.Value(TrainOptions.Batch),
            MaxEpochs = session.Value(TrainOptions.Epochs),
            Patience = Cosine ? 0 : session.Value(TrainOptions.Patience),
            RestoreBest = !Cosine,
            Seed = session.Seed,
            Augmentation = TrainOptions.Augmentation(session),
            Metadata = Metadata.Concat(Remembered(device)).ToDictionary(),
        };
        if (session.Has(TrainOptions.Checkpoint) || session.Has(TrainOptions.Resume)) settings.CheckpointPath = Checkpoint;
        settings.CheckpointSteps = session.Value(TrainOptions.CheckpointSteps);
        return settings;
    }

    Dictionary<string, string> Remembered(string device)
    {
        string[] files = ["--out", Out, .. session.Has(TrainOptions.Checkpoint) ? new[] { "--checkpoint", Checkpoint } : [], .. Curve != null ? new[] { "--curve", Curve } : []];
        return RememberedOptions.Of(session, [.. source.Arguments, "--device", device, .. files], [TrainOptions.Resume, SharedOptions.Json, SharedOptions.Verbose, .. SharedOptions.DataSet]);
    }

    (Dataset, Dataset?) Parts()
    {
        string[]? digits = session.Digits;
        Dataset Chosen(Dataset all) => digits == null ? all : all.OfClasses(digits);
        Dataset training = Chosen(source.Training());
        if (digits == null) training = WithExamples(training);
        double? asked = session.Value(TrainOptions.Validation);
        if (asked == null && source.Validation() is { } given) return (training, given.OfClasses(training.Classes));
        double amount = asked ?? 0.1;
        if (amount == 0) return (training, null);
        var (validation, rest) = amount < 1 ? Split.ByFraction(training, amount, session.Seed) : Split.ByCount(training, (int)amount, session.Seed);
        return (rest, validation);
    }

    // A file of some digits makes a network of those; a class without examples would be an output that learns only to be silent.
    static Dataset WithExamples(Dataset data)
    {
        int[] counts = data.CountPerClass();
        return data.OfClasses([.. data.Classes.Where((_, index) => counts[index] > 0)]);
    }
}
