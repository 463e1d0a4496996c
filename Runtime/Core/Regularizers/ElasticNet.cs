using System;

namespace Graft
{
    /// <summary>
    /// Both penalties, l1 * sum |w| + l2 / 2 * sum w², over weights, not over biases and scales (Zou, Hastie 2005). It adds
    /// l1 * sign(w) + l2 * w to a gradient.
    /// </summary>
    public sealed class ElasticNet : IRegularizer
    {
        readonly float l1, l2;

        /// <param name="l1">Strength of <see cref="L1"/>, positive.</param>
        /// <param name="l2">Strength of <see cref="L2"/>, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A strength is not positive.</exception>
        public ElasticNet(float l1, float l2)
        {
            this.l1 = Hyperparameter.Positive(l1, nameof(l1), "The strength of an l1 penalty");
            this.l2 = Hyperparameter.Positive(l2, nameof(l2), "The strength of an l2 penalty");
        }

        /// <inheritdoc/>
        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(l1, l2, parameter, gradient) : gradient;

        /// <summary>As checkpoints name it: "l1 0.0001 l2 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"l1 {l1:R} l2 {l2:R}");
    }
}
