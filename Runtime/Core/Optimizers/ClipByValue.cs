using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Each element of a gradient is held within -limit and limit (Mikolov 2012): this may turn the gradient.</summary>
    public sealed class ClipByValue : IClipping
    {
        readonly float limit;

        /// <param name="limit">Positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
        public ClipByValue(float limit = 1) => this.limit = Hyperparameter.Positive(limit, nameof(limit), "The limit of a gradient's elements");

        /// <inheritdoc/>
        public IReadOnlyList<Value> Record(Graph g, IReadOnlyList<Value> gradients) => gradients.Select(gradient => g.Clip(limit, gradient)).ToArray();

        /// <summary>As checkpoints name it: "by value 1".</summary>
        public override string ToString() => FormattableString.Invariant($"by value {limit:R}");
    }
}
