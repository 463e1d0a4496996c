namespace Graft
{
    /// <summary>
    /// An op that may run together with its neighbours: each row of what it writes depends on the same row of what it reads, or it needs the
    /// whole batch and says so.
    /// </summary>
    interface IRowOp
    {
        /// <summary>Whether the backend can join it to others.</summary>
        bool Joins(IJoinedOps joined);

        /// <summary>Whether a row depends on other rows too.</summary>
        bool NeedsBatch { get; }

        /// <summary>Multiplications that a row takes.</summary>
        long Products { get; }

        /// <summary>Adds the op to a launch.</summary>
        void Bind(IRowStages rows, Buffers at);
    }
}
