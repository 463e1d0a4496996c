using System.Collections.Generic;

namespace Graft
{
    /// <summary>How a search spends its time. <c>ToString</c> names what must be the same for a search to be resumed.</summary>
    public interface ISearchStrategy
    {
        /// <summary>In order, at least one; none has more trials than the one before, nor a smaller share of the epochs.</summary>
        IReadOnlyList<Rung> Rungs { get; }
    }
}
