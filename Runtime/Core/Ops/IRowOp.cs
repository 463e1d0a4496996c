namespace Graft
{
    /// <summary>An op of which each row of what it writes depends on the same row of what it reads, so that it may run together with its neighbours.</summary>
    public interface IRowOp
    {
        /// <summary>Whether the backend can join it to others.</summary>
        bool Joins(IJoinedOps joined);

        /// <summary>Multiplications that a row takes.</summary>
        long Products { get; }

        /// <summary>Adds the op to a launch.</summary>
        void Bind(IRowStages rows, Buffers at);
    }
}
