namespace Graft.Editing
{
    /// <summary>A search without its images: what is drawn, what draws mean, and how many train how long.</summary>
    sealed class TuningPlan
    {
        /// <exception cref="TuningException">The settings cannot be searched with.</exception>
        public TuningPlan(TuningSettings settings)
        {
            Settings = settings.Copy();
            Space = Settings.Space.Build();
            Strategy = Settings.Strategy == StrategyKind.Random ? new RandomSearch(Settings.Trials) : (ISearchStrategy)new SuccessiveHalving(Settings.Trials, Settings.Rungs, Settings.Keep);
            Trial held = Settings.Space.Fixed();
            Designer = new ClassifierDesigner(() => new ClassifierDesigner(() => StandardTuning.Draft(Settings.Epochs, Settings.Patience)).Draft(held));
        }

        /// <summary>A copy that no longer changes.</summary>
        public TuningSettings Settings { get; }
        public SearchSpace Space { get; }
        public ISearchStrategy Strategy { get; }
        public ClassifierDesigner Designer { get; }

        /// <summary>How often a trial trains.</summary>
        public int Parts => Settings.Folds == 0 ? 1 : Settings.Folds;

        /// <summary>How far a trial trains by the end of a rung, counted from 0.</summary>
        public int Epochs(int rung) => Strategy.Rungs[rung].Epochs(Settings.Epochs);

        public Trial Draw(int index) => Space.Draw(Settings.Seed, index);
    }
}
