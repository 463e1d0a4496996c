namespace Graft.Editing
{
    /// <summary>How a search spends its time.</summary>
    enum StrategyKind
    {
        /// <summary>A few epochs for all trials, and more for the best of them.</summary>
        Halving,

        /// <summary>All trials in full.</summary>
        Random,
    }
}
