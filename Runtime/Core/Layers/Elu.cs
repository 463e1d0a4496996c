using System;

namespace Graft
{
    /// <summary>Exponential linear unit: x where x > 0, alpha * (exp(x) - 1) elsewhere (Clevert, Unterthiner, Hochreiter 2016).</summary>
    public sealed class Elu : Activation
    {
        float alpha;
        Elementwise function;

        /// <param name="alpha">Far below zero the output tends to -alpha: at least 0, since the gradient takes the sign of x from y.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is negative, or not finite.</exception>
        public Elu(float alpha = 1)
        {
            this.alpha = alpha;
            function = Elementwise.Elu(alpha);
        }

        internal Elu() : this(1) { }

        /// <inheritdoc/>
        public override Elementwise Function => function;

        /// <inheritdoc/>
        public override void Describe(IFields fields)
        {
            fields.Field("alpha", ref alpha);
            function = Elementwise.Elu(alpha);
        }
    }
}
