using System.CommandLine;
using Graft.Cli.Options;
using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>The options of training, for every command that trains.</summary>
static class TrainOptions
{
    public static readonly LayersOption Hidden = new("--hidden", "Units of each hidden layer, from the input.", [.. NetworkDesign.Book.Hidden.Select(layer => layer.Units)]);
    public static readonly ChoiceOption Activation = new("--activation", "What follows each hidden layer.", [.. NetworkDesign.Activations]);
    public static readonly ChoiceOption Initializer = new("--initializer", "How weights are drawn.", [.. NetworkDesign.Initializers]);
    public static readonly ChoiceOption Optimizer = new("--optimizer", "How gradients change weights.", [.. OptimizerChoice.Names]);
    public static readonly CountOption Epochs = new("--epochs", "At most so many passes over the images.", 1, 100);
    public static readonly CountOption Batch = new("--batch", "Images in a step.", 1, 50);
    public static readonly NumberOption Rate = new("--rate", "The learning rate to begin with.", float.PositiveInfinity, 0.001f);
    public static readonly NumberOption Decay = new("--decay", "What the rate is multiplied with over each epoch; 1 keeps it.", 1, 1);
    public static readonly Option<bool> Cosine = new("--cosine") { Description = "The rate climbs through the first tenth of --epochs and then falls along a cosine to nothing; all epochs are trained, and the last weights are kept." };
    public static readonly Option<bool> BatchNormalization = new("--batch-normalization") { Description = "Normalizes each hidden layer over the batch, before its activation." };
    public static readonly Option<bool> Unknown = new("--unknown") { Description = "Also shows it drawn letters, scribbles and blank pads, so that it learns to say that it does not know; and calibrates it." };
    public static readonly CountOption Patience = new("--patience", "Stops after so many epochs without a lower validation loss; 0 never does.", 0, 20);
    public static readonly StrengthOption Augment = new("--augment", "Varies the images anew in every step (shift, rotation, size, slant, shape), so strongly: 1 is usual for digits. Without it: not at all.");
    public static readonly Option<bool> Memory = new("--memory") { Description = $"Saves a memory with the model: as many small images of each digit as fit into 16 kB, so that `{Called.Name} transfer --keep` can teach it more without this data." };
    public static readonly ValidationOption Validation = new("--validation", "Images kept out of training to stop by. Without it: MNIST's first 5000, or a tenth of other files.");
    public static readonly PathOption Checkpoint = new("--checkpoint", "FILE", "Writes the run's state here after each epoch, and when Ctrl-C stops it.");
    public static readonly CountOption CheckpointSteps = new("--checkpoint-steps", "Also writes it after every so many steps; 0 does not.", 0, 0);
    public static readonly PathOption Resume = new("--resume", "FILE", "Goes on from a checkpoint, with the options that the run was started with.");
    public static readonly PathOption Curve = new("--curve", "FILE.csv|.png", "Writes the learning curve as figures or as a picture.");
    public static readonly PathOption Out = new("--out", "FILE", "Where the model goes.", "model.graft");

    /// <summary>What decides how it goes, from one epoch to the next.</summary>
    public static readonly Option[] Course = [Optimizer, Epochs, Batch, Rate, Decay, Patience, Augment];

    /// <summary>What --augment asks for; null for nothing.</summary>
    public static Augmentation? Augmentation(Session session) => session.Value(Augment) is { } strength and > 0 ? Graft.Augmentation.Digits.Times(strength) : null;

    /// <summary>The same model with a memory of its classes, chosen from these images.</summary>
    public static Model Remembering(Model model, Dataset images, IBackend backend) =>
        new(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, Exemplars.Of(model, images, backend), model.Calibration);
}
