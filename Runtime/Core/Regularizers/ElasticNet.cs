using System;

namespace Graft
{
    /// <summary>Both penalties, l1 * sum |w| + l2 / 2 * sum w², over weights, not over biases and scales (Zou, Hastie 2005).</summary>
    public sealed class ElasticNet : IRegularizer
    {
        readonly float l1, l2;

        /// <exception cref="ArgumentOutOfRangeException">A strength is not positive.</exception>
        public ElasticNet(float l1, float l2)
        {
            this.l1 = Hyperparameter.Positive(l1, nameof(l1), "The strength of an l1 penalty");
            this.l2 = Hyperparameter.Positive(l2, nameof(l2), "The strength of an l2 penalty");
        }

        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(l1, l2, parameter, gradient) : gradient;
        public override string ToString() => FormattableString.Invariant($"l1 {l1:R} l2 {l2:R}");
    }
}
