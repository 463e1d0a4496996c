using System;

namespace Graft
{
    /// <summary>
    /// A penalty of strength * sum |w| over weights, not over biases and scales (Tibshirani 1996). It adds strength * sign(w) to a gradient,
    /// and nothing where w is 0: it draws weights to zero at one pace, however small.
    /// </summary>
    public sealed class L1 : IRegularizer
    {
        readonly float strength;

        /// <param name="strength">Positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The strength is not positive.</exception>
        public L1(float strength) => this.strength = Hyperparameter.Positive(strength, nameof(strength), "The strength of an l1 penalty");

        /// <inheritdoc/>
        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(strength, 0, parameter, gradient) : gradient;

        /// <summary>As checkpoints name it: "l1 0.0001".</summary>
        public override string ToString() => FormattableString.Invariant($"l1 {strength:R}");
    }
}
