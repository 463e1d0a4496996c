namespace Graft.Editing
{
    /// <summary>All that a search is made of, as the window shows it. It may hold what cannot be searched with; <see cref="Problem"/> says so.</summary>
    sealed class TuningSettings
    {
        public const int MostTrials = 1000, MostFolds = 20, MostRefits = 20;

        public DataSettings Data { get; } = new DataSettings();
        public SpaceSettings Space { get; } = new SpaceSettings();
        public StrategyKind Strategy { get; set; } = StrategyKind.Halving;

        /// <summary>Draws from the space.</summary>
        public int Trials { get; set; } = 27;

        /// <summary>Halving: its stages, and that one trial of so many goes on and trains so many times as long.</summary>
        public int Rungs { get; set; } = 3;
        public int Keep { get; set; } = 3;

        /// <summary>Cross-validation in so many folds; 0 scores each trial once, by the images that are kept for validation.</summary>
        public int Folds { get; set; }

        /// <summary>A trial's, if it comes to its end.</summary>
        public int Epochs { get; set; } = 15;

        /// <summary>Epochs without a lower validation loss after which a trial stops; 0 never does.</summary>
        public int Patience { get; set; }

        /// <summary>Decides draws, weights, folds and order.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>The device's name, or <see cref="DeviceList.Fastest"/>.</summary>
        public string Device { get; set; } = DeviceList.Managed;

        /// <summary>Trials at once; 0 for one on each core but one, which is the editor's.</summary>
        public int SideBySide { get; set; }

        /// <summary>The winner is trained anew for so many seeds, of which the best is kept.</summary>
        public int Refits { get; set; } = 1;

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem =>
            Space.Problem
            ?? (Trials < 1 || Trials > MostTrials ? $"{Trials} trials are to be drawn: give 1 to {MostTrials}." : null)
            ?? (Strategy == StrategyKind.Halving ? HalvingProblem : null)
            ?? (Folds == 1 || Folds < 0 || Folds > MostFolds ? $"{Folds} folds validate nothing: give 2 to {MostFolds}, or 0 to score each trial by the validation images." : null)
            ?? (Epochs < 1 || Epochs > CourseSettings.MostEpochs ? $"A trial has {Epochs} epochs: give 1 to {CourseSettings.MostEpochs}." : null)
            ?? (Patience < 0 ? $"The patience is {Patience} epochs: give 1 or more, or 0 to never stop early." : null)
            ?? (SideBySide < 0 ? $"{SideBySide} trials are to train side by side: give 1 or more, or 0 for as many as the cores allow." : null)
            ?? (Refits < 1 || Refits > MostRefits ? $"{Refits} refits are asked for: give 1 to {MostRefits}." : null)
            ?? (Data.Validation > 0 && Data.Validation <= 0.9f ? null : $"{100 * Data.Validation:0} % of the images are kept for validation, by which trials and refits are chosen: keep some, such as 15 %.");

        string HalvingProblem
        {
            get
            {
                try
                {
                    new SuccessiveHalving(Trials, Rungs, Keep);
                    return null;
                }
                catch (TuningException refused)
                {
                    return refused.Message;
                }
            }
        }

        /// <summary>The settings as text, which <see cref="Read"/> reads.</summary>
        public string Write()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            return writer.ToString();
        }

        /// <summary>Takes over what was written; what is missing there stays.</summary>
        public void Read(string text) => Describe(new SettingsReader(text));

        /// <summary>The same, to be changed or kept by another.</summary>
        public TuningSettings Copy()
        {
            var copy = new TuningSettings();
            copy.Read(Write());
            return copy;
        }

        void Describe(ISettingFields fields)
        {
            Data.Describe(fields);
            Space.Describe(fields);
            Strategy = fields.Choice("search.strategy", Strategy);
            Trials = fields.Of("search.trials", Trials);
            Rungs = fields.Of("search.rungs", Rungs);
            Keep = fields.Of("search.keep", Keep);
            Folds = fields.Of("search.folds", Folds);
            Epochs = fields.Of("search.epochs", Epochs);
            Patience = fields.Of("search.patience", Patience);
            Seed = fields.Of("search.seed", Seed);
            Device = fields.Of("device", Device);
            SideBySide = fields.Of("sidebyside", SideBySide);
            Refits = fields.Of("refits", Refits);
        }
    }
}
