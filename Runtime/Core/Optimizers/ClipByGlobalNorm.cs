using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// All gradients taken as one vector G are scaled down to a norm where they exceed it: G *= min(1, norm / |G|) (Pascanu, Mikolov, Bengio
    /// 2013). Their direction stays.
    /// </summary>
    public sealed class ClipByGlobalNorm : IClipping
    {
        readonly float norm;

        /// <param name="norm">Euclidean, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
        public ClipByGlobalNorm(float norm = 1) => this.norm = Hyperparameter.Positive(norm, nameof(norm), "The largest norm of the gradients");

        /// <inheritdoc/>
        public IReadOnlyList<Value> Record(Graph g, IReadOnlyList<Value> gradients)
        {
            Value scale = g.GlobalNorm(norm, gradients);
            return gradients.Select(gradient => g.ScaleGradient(gradient, scale)).ToArray();
        }

        /// <summary>As checkpoints name it: "by global norm 1".</summary>
        public override string ToString() => FormattableString.Invariant($"by global norm {norm:R}");
    }
}
