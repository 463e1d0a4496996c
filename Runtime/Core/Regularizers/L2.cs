using System;

namespace Graft
{
    /// <summary>A penalty of strength / 2 * sum w² over weights, not over biases and scales: it draws large weights more than small ones.</summary>
    public sealed class L2 : IRegularizer
    {
        readonly float strength;

        /// <exception cref="ArgumentOutOfRangeException">The strength is not positive.</exception>
        public L2(float strength) => this.strength = Hyperparameter.Positive(strength, nameof(strength), "The strength of an l2 penalty");

        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(0, strength, parameter, gradient) : gradient;
        public override string ToString() => FormattableString.Invariant($"l2 {strength:R}");
    }
}
