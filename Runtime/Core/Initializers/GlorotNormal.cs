using System;

namespace Graft
{
    /// <summary>Normal with mean 0 and variance 2 / (fan-in + fan-out), for tanh, logistic and softmax (Glorot, Bengio 2010). Not truncated.</summary>
    public sealed class GlorotNormal : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float deviation = MathF.Sqrt(2f / (fanIn + fanOut));
            for (int i = 0; i < value.Length; i++) value[i] = deviation * random.NextNormal();
        }
    }
}
