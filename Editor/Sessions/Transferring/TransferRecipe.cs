namespace Graft.Editing
{
    /// <summary>How new classes are learned.</summary>
    enum TransferRecipe
    {
        /// <summary>A new head for the new classes on reused layers; the old classes are dropped.</summary>
        Head,

        /// <summary>One network learns the new classes beside images of the old ones.</summary>
        Network,

        /// <summary>A branch beside the network learns the new classes; the old outputs stay bit by bit as they were.</summary>
        Branch,
    }
}
