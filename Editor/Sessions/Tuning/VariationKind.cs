namespace Graft.Editing
{
    /// <summary>How a search takes a hyperparameter.</summary>
    enum VariationKind
    {
        /// <summary>It is the same in all trials.</summary>
        Fixed,

        /// <summary>One of a few values.</summary>
        Choice,

        /// <summary>Anything between two ends.</summary>
        Range,

        /// <summary>The same, as likely from 0.001 to 0.01 as from 0.01 to 0.1.</summary>
        Logarithmic,
    }
}
