using Graft.Cli.Data;
using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>What `graft transfer` is to do, once its options are read and its data found.</summary>
sealed class TransferPlan
{
    readonly Session session;
    readonly Model model;
    readonly IDataSource source;
    readonly TransferParts parts;
    readonly GraftData? kept;

    /// <exception cref="UsageException">Options contradict each other.</exception>
    /// <exception cref="DatasetException">The data lacks what the options ask for.</exception>
    /// <exception cref="ShapeException">The network lacks it.</exception>
    public TransferPlan(Session session, Model model, IDataSource source)
    {
        this.session = session;
        this.model = model;
        this.source = source;
        bool keeps = session.Value(TransferOptions.Keep);
        if (keeps && session.Has(TransferOptions.Reuse)) throw new UsageException("--keep keeps the whole network: leave --reuse out.");
        int hidden = TransferLearning.HiddenLayers(model.Network);
        parts = new TransferParts(source, session.Digits, session.Value(TransferOptions.PerDigit), session.Value(TransferOptions.ValidationPerDigit), keeps ? model.Classes ?? [] : []);
        if (keeps) kept = GraftData.Of(model, parts.Training, parts.Validation, session.Seed);
        Reused = session.Value(TransferOptions.Reuse) ?? hidden;
        Frozen = session.Value(TransferOptions.Freeze) ?? (keeps ? 0 : Reused);
        Network = keeps ? TransferLearning.Extend(model, parts.Training.Classes, session.Seed) : TransferLearning.Reuse(model.Network, Reused, Frozen, parts.Training.Classes.Count, session.Seed);
        if (keeps) TransferLearning.Freeze(Network, Frozen);
    }

    public Network Network { get; }

    /// <summary>Hidden layers taken over, and how many of them keep their weights.</summary>
    public int Reused { get; }
    public int Frozen { get; }

    public Dataset Training => kept?.Training ?? parts.Training;
    public Dataset Validation => kept?.Validation ?? parts.Validation;

    /// <summary>To be read once, after training.</summary>
    public Dataset Test() => parts.Test();

    /// <summary>Where images of the old digits come from; null where those are not kept.</summary>
    public string? OldFrom => kept?.Source;

    public TrainingSettings Settings()
    {
        var optimizer = new OptimizerChoice(session.Value(TrainOptions.Optimizer)!, session.Value(TrainOptions.Rate), session.Value(TrainOptions.Decay));
        int batch = session.Value(TrainOptions.Batch);
        Augmentation? augmentation = kept != null && !session.Has(TrainOptions.Augment) ? Augmentation.Digits : TrainOptions.Augmentation(session);
        return new TrainingSettings
        {
            Optimizer = optimizer.Build(Training.Count, batch),
            BatchSize = batch,
            MaxEpochs = session.Value(TrainOptions.Epochs),
            Patience = session.Value(TrainOptions.Patience),
            Seed = session.Seed,
            Augmentation = augmentation,
            Metadata = new Dictionary<string, string>(model.Metadata)
            {
                ["transfer"] = $"{Reused} layers reused, {Frozen} frozen, {optimizer}, batch {batch}, seed {session.Seed}, augmentation {augmentation?.ToString() ?? "none"}",
                ["transfer data"] = $"{source.Description}, classes {string.Join(' ', parts.Training.Classes)}, {session.Value(TransferOptions.PerDigit)} images of each{(kept == null ? "" : $"; {string.Join(' ', model.Classes)} kept out of {kept.Source}")}",
            },
        };
    }

    /// <summary>The trained model as it is saved: with a memory of its classes where one was asked for, or where the old model had one and its digits were kept.</summary>
    public Model Remembering(Model trained, IBackend backend) =>
        session.Value(TrainOptions.Memory) || (kept != null && model.Memory != null) ? TrainOptions.Remembering(trained, kept?.Distinct ?? parts.Training, backend) : trained;
}
