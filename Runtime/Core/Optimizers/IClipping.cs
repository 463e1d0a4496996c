using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// What keeps gradients from exploding, before the optimizer sees them. <c>ToString</c> names it with its constants: a run is resumed
    /// only under the same.
    /// </summary>
    public interface IClipping
    {
        /// <summary>Records the clipping of one step.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="gradients">Of loss and penalty, for every parameter that trains.</param>
        /// <returns>What the optimizer sees in their place, in the same order.</returns>
        IReadOnlyList<Value> Record(Graph g, IReadOnlyList<Value> gradients);
    }
}
