using System;

namespace Graft
{
    /// <summary>
    /// Leaky rectifier, x where x > 0, slope * x elsewhere, whose slope is drawn anew for each element in training, uniformly in [lower, upper),
    /// and is the mean of the two else (Xu, Wang, Chen, Li 2015). The paper draws 1 / slope, from 3 to 8; here the slope itself is uniform, as in
    /// most implementations. Shapes: x and y batch x features.
    /// </summary>
    public sealed class RandomizedLeakyRelu : ILayer
    {
        float lower, upper;

        /// <param name="lower">Least slope, at least 0: the output tells the sign of the input.</param>
        /// <param name="upper">Largest slope, at least the least one.</param>
        /// <exception cref="ArgumentOutOfRangeException">The lower slope is negative, or the upper one is below it or infinite.</exception>
        public RandomizedLeakyRelu(float lower = 1f / 8, float upper = 1f / 3)
        {
            this.lower = lower;
            this.upper = upper;
            Check();
        }

        internal RandomizedLeakyRelu() : this(1f / 8) { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>Least slope, at least 0.</summary>
        public float Lower => lower;

        /// <summary>Largest slope, at least <see cref="Lower"/>.</summary>
        public float Upper => upper;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x) => g.Trains(this) ? g.RandomizedLeakyRelu(x, lower, upper) : g.Map(Elementwise.LeakyRelu((lower + upper) / 2), x);

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("lower", ref lower);
            fields.Field("upper", ref upper);
            Check();
        }

        void Check()
        {
            if (!(lower >= 0)) throw new ArgumentOutOfRangeException(nameof(lower), lower, "A random slope is at least 0, such as 0.125.");
            if (!(upper >= lower) || float.IsInfinity(upper)) throw new ArgumentOutOfRangeException(nameof(upper), upper, $"A random slope's upper end is a number that is at least the lower one, {lower}.");
        }
    }
}
