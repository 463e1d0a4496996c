using Graft.Cli.Data;

namespace Graft.Cli.Tuning;

/// <summary>A search's parts of a data set. The test images are read only when they are asked for: once, after every choice is made.</summary>
sealed class TuneData
{
    readonly IDataSource source;

    public TuneData(IDataSource source, string[]? digits, ulong seed)
    {
        this.source = source;
        Dataset training = source.Training();
        if (digits != null) training = training.OfClasses(digits);
        if (source.Validation() is { } given) (Training, Validation) = (training, given.OfClasses(training.Classes));
        else (Validation, Training) = Split.ByFraction(training, 0.1, seed, stratified: true);
    }

    public string Kind => source.Kind;
    public string Description => source.Description;
    public Dataset Training { get; }

    /// <summary>Stops the winner's refits early; without folds, also what trials are scored by.</summary>
    public Dataset Validation { get; }
    public Dataset Test() => source.Test().OfClasses(Training.Classes);
}
