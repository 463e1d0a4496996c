using System;

namespace Graft
{
    /// <summary>Leaky rectifier: x where x > 0, slope * x elsewhere (Maas, Hannun, Ng 2013). The fast one at inference.</summary>
    public sealed class LeakyRelu : Activation
    {
        float slope;
        Elementwise function;

        /// <param name="slope">Where x is below zero: at least 0, since the gradient takes the sign of x from y.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is negative, or not finite.</exception>
        public LeakyRelu(float slope = 0.01f)
        {
            this.slope = slope;
            function = Elementwise.LeakyRelu(slope);
        }

        internal LeakyRelu() : this(0.01f) { }

        /// <inheritdoc/>
        public override Elementwise Function => function;

        /// <inheritdoc/>
        public override void Describe(IFields fields)
        {
            fields.Field("slope", ref slope);
            function = Elementwise.LeakyRelu(slope);
        }
    }
}
