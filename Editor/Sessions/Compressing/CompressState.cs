namespace Graft.Editing
{
    /// <summary>What a Compress session is at.</summary>
    enum CompressState
    {
        /// <summary>A model is to be chosen.</summary>
        Empty,

        /// <summary>What stands in the way of compressing is the session's obstacle.</summary>
        Ready,

        /// <summary>Round by round the curve grows; its points can be looked at.</summary>
        Compressing,

        /// <summary>The chosen point is trained on.</summary>
        Refining,

        /// <summary>There is a curve to choose from.</summary>
        Compressed,
    }
}
