using System;

namespace Graft
{
    /// <summary>Exponential linear unit: x where x > 0, alpha * (exp(x) - 1) elsewhere (Clevert, Unterthiner, Hochreiter 2016).</summary>
    public sealed class Elu : Activation
    {
        float alpha;

        /// <param name="alpha">Far below zero the output tends to -alpha: at least 0, since the gradient takes the sign of x from y.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is negative, or not finite.</exception>
        public Elu(float alpha = 1)
        {
            this.alpha = alpha;
            Check();
        }

        internal Elu() : this(1) { }

        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Elu(alpha);

        /// <inheritdoc/>
        public override void Describe(IFields fields)
        {
            fields.Field("alpha", ref alpha);
            Check();
        }

        void Check()
        {
            if (!(alpha >= 0) || float.IsInfinity(alpha)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "An ELU's alpha is at least 0: its gradient knows the input's sign by the output's.");
        }
    }
}
