namespace Graft.Editing
{
    /// <summary>Where a <see cref="TransferSession"/> stands.</summary>
    enum TransferState
    {
        /// <summary>A classifier is to be chosen.</summary>
        Empty,

        /// <summary>Classes and examples come together; what stands in the way of training is the session's obstacle.</summary>
        Gathering,

        /// <summary>It learns, beside the editor.</summary>
        Training,

        /// <summary>There is a result, of just what is there.</summary>
        Trained,
    }
}
