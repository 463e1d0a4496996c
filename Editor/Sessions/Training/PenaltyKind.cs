namespace Graft.Editing
{
    /// <summary>What is added to the loss to keep weights small.</summary>
    enum PenaltyKind
    {
        None,

        /// <summary>The sum of their absolute values: many become nothing.</summary>
        L1,

        /// <summary>Half the sum of their squares.</summary>
        L2,
    }
}
