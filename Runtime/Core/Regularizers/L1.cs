using System;

namespace Graft
{
    /// <summary>A penalty of strength * sum |w| over weights, not over biases and scales: it draws weights to zero at one pace, however small.</summary>
    public sealed class L1 : IRegularizer
    {
        readonly float strength;

        /// <exception cref="ArgumentOutOfRangeException">The strength is not positive.</exception>
        public L1(float strength) => this.strength = Hyperparameter.Positive(strength, nameof(strength), "The strength of an l1 penalty");

        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(strength, 0, parameter, gradient) : gradient;
        public override string ToString() => FormattableString.Invariant($"l1 {strength:R}");
    }
}
