using System.CommandLine;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Compressing;

/// <summary>The options of compression.</summary>
static class CompressOptions
{
    /// <summary>The goal where none is given.</summary>
    const double UsualZeros = 0.95;

    public static readonly NumberOption Zeros = new("--zeros", "Goal: so large a share of the weights is zero. Without a goal: 0.95.", 0.9999f, (float)UsualZeros);
    public static readonly CountOption Bytes = new("--bytes", "Goal: the file has at most so many bytes.", 1, 16384);
    public static readonly NumberOption Accuracy = new("--accuracy", "Goal: the smallest file with at least this accuracy on the validation images, a fraction.", 0.9999f, 0.98f);
    public static readonly ChoiceOption Weights = new("--weights", "How weights are stored.", [.. WeightStorage.All.Reverse().Select(storage => storage.Name)]);
    public static readonly NumberOption Slope = new("--slope", "The slope below zero of the leaky ReLUs that ELUs and SELUs become.", 1, 0.01f);
    public static readonly Option<bool> KeepActivations = new("--keep-activations") { Description = "Leaves ELUs and SELUs as they are." };
    public static readonly Option<bool> Globally = new("--globally") { Description = "Takes the smallest weights wherever they are, instead of the same share from each layer." };
    public static readonly Option<bool> KeepMemory = new("--keep-memory") { Description = "Leaves the model's memory of images in the file, so that it can learn more digits." };
    public static readonly CountOption RoundEpochs = new("--round-epochs", "Passes over the images after each round of pruning.", 1, 2);
    public static readonly CountOption Epochs = new("--epochs", "Passes over the images after the last.", 1, 20);
    public static readonly CountOption Batch = new("--batch", "Images in a step.", 1, 100);
    public static readonly NumberOption Rate = new("--rate", "The highest learning rate of a round.", float.PositiveInfinity, 0.002f);
    public static readonly NumberOption Teacher = new("--teacher", "How much the original's answers count beside the labels.", 1000, 4);
    public static readonly StrengthOption Augment = new("--augment", "Varies the images, so strongly: 1 is usual for digits.");
    public static readonly PathOption Curve = new("--curve", "FILE.csv|.png", "Writes accuracy against size as figures or as a picture.");
    public static readonly PathOption Out = new("--out", "FILE", "Where the compressed model goes; never over the original.", "compressed.graft");

    public static readonly Option[] All = [Zeros, Bytes, Accuracy, Weights, Slope, KeepActivations, Globally, KeepMemory, RoundEpochs, Epochs, Batch, Rate, Teacher, Augment, Curve, Out];

    /// <exception cref="UsageException">More than one goal.</exception>
    public static CompressionSettings Settings(Session session)
    {
        Option[] goals = [.. new Option[] { Zeros, Bytes, Accuracy }.Where(session.Has)];
        if (goals.Length > 1) throw new UsageException($"{goals[0].Name} and {goals[1].Name} are two goals: give one.");
        return new CompressionSettings
        {
            Zeros = goals.Length == 0 ? UsualZeros : session.Has(Zeros) ? session.Value(Zeros) : null,
            Bytes = session.Has(Bytes) ? session.Value(Bytes) : null,
            Accuracy = session.Has(Accuracy) ? session.Value(Accuracy) : null,
            Weights = WeightStorage.All.Single(storage => storage.Name == session.Value(Weights)),
            Slope = session.Value(KeepActivations) ? null : session.Value(Slope),
            PerLayer = !session.Value(Globally),
            KeepMemory = session.Value(KeepMemory),
            EpochsPerRound = session.Value(RoundEpochs),
            FinalEpochs = session.Value(Epochs),
            BatchSize = session.Value(Batch),
            Rate = session.Value(Rate),
            TeacherWeight = session.Value(Teacher),
            Augmentation = session.Has(Augment) ? session.Value(Augment) is { } strength and > 0 ? Augmentation.Digits.Times(strength) : null : Augmentation.Digits,
            Seed = session.Seed,
        };
    }
}
