using System;

namespace Graft
{
    /// <summary>The same value everywhere: for biases and slopes. Weights that start equal would never differ, whatever the value.</summary>
    public sealed class Constant : IDescribedInitializer
    {
        float value;

        public Constant(float value)
        {
            this.value = value;
            Check();
        }

        internal Constant() { }

        public float Value => value;

        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random) => value.Fill(this.value);

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
