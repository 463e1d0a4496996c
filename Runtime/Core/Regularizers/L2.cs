using System;

namespace Graft
{
    /// <summary>
    /// A penalty of strength / 2 * sum w² over weights, not over biases and scales (Krogh, Hertz 1992). It adds strength * w to a gradient: it
    /// draws large weights more than small ones. Some define it without the half: their strength is half of this one.
    /// </summary>
    public sealed class L2 : IRegularizer
    {
        readonly float strength;

        /// <param name="strength">Positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The strength is not positive.</exception>
        public L2(float strength) => this.strength = Hyperparameter.Positive(strength, nameof(strength), "The strength of an l2 penalty");

        /// <inheritdoc/>
        public Value Record(Graph g, Parameter parameter, Value gradient) => parameter.IsWeights ? g.Penalty(0, strength, parameter, gradient) : gradient;

        /// <summary>As checkpoints name it: "l2 0.0001".</summary>
        public override string ToString() => FormattableString.Invariant($"l2 {strength:R}");
    }
}
