using System.CommandLine;
using Graft.Cli.Options;

namespace Graft.Cli.Tuning;

/// <summary>The options of `graft tune`.</summary>
static class TuneOptions
{
    public static readonly ChoiceOption Strategy = new("--strategy", "All trials in full, or a few epochs for all and more for the best of them.", "halving", "random");
    public static readonly CountOption Trials = new("--trials", "Draws from the space of what is varied.", 1, 50);
    public static readonly CountOption Folds = new("--folds", "Cross-validation in so many folds; 0 scores each trial once, on the validation images.", 0, 3);
    public static readonly CountOption Rungs = new("--rungs", "Halving: how many stages there are.", 2, 3);
    public static readonly CountOption Keep = new("--eta", "Halving: one trial of so many goes on, and trains so many times as long.", 2, 3);
    public static readonly CountOption Epochs = new("--epochs", "A trial's passes over the images, if it comes to its end.", 1, 15);
    public static readonly CountOption Patience = new("--patience", "Stops a trial after so many epochs without a lower validation loss, at its best; 0 trains to the end.", 0, 0);
    public static readonly VaryOption Vary = new("--vary", "What is varied, in place of what is varied without it, or besides; again for more.");
    public static readonly CountOption Refits = new("--refits", "Trains the winner once more on all training images, for so many seeds.", 1, 1);
    public static readonly CountOption TimeLimit = new("--time-limit", "Ends the search after so many seconds with the best so far; 0 never does.", 0, 0);
    public static readonly CountOption SideBySide = new("--side-by-side", "Trials that train at once; 0 for one on each core, which is faster for small networks, 1 for one on the whole device.", 0, 0);
    public static readonly PathOption Out = new("--out", "FOLDER", "Where log, figures, plot and model go; a search that was stopped goes on from there.", "graft-tuning");

    public static readonly Option[] All = [Strategy, Trials, Folds, Rungs, Keep, Epochs, Patience, Vary, Refits, TimeLimit, SideBySide, Out];
}
