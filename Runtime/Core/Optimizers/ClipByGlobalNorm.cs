using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// All gradients taken as one vector are scaled down to a norm where they exceed it (Pascanu, Mikolov, Bengio 2013): their direction
    /// stays.
    /// </summary>
    public sealed class ClipByGlobalNorm : IClipping
    {
        readonly float norm;

        /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
        public ClipByGlobalNorm(float norm = 1) => this.norm = Hyperparameter.Positive(norm, nameof(norm), "The largest norm of the gradients");

        public IReadOnlyList<Value> Record(Graph g, IReadOnlyList<Value> gradients)
        {
            Value scale = g.GlobalNorm(norm, gradients);
            return gradients.Select(gradient => g.ScaleGradient(gradient, scale)).ToArray();
        }

        public override string ToString() => FormattableString.Invariant($"by global norm {norm:R}");
    }
}
