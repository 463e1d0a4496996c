using System;

namespace Graft
{
    /// <summary>The same value everywhere: for biases and slopes. Weights that start equal would never differ, whatever the value.</summary>
    public sealed class Constant : IDescribedInitializer
    {
        float value;

        /// <param name="value">Finite.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is no finite number.</exception>
        public Constant(float value)
        {
            this.value = value;
            Check();
        }

        internal Constant() { }

        /// <summary>What every element starts as.</summary>
        public float Value => value;

        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random) => value.Fill(this.value);

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("value", ref value);
            Check();
        }

        void Check()
        {
            if (float.IsNaN(value) || float.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A parameter starts at a finite number.");
        }
    }
}
