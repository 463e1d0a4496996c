using System;

namespace Graft
{
    /// <summary>Normal with mean 0 and variance 1 / fan-in, for SELU (LeCun, Bottou, Orr, Müller 1998). Not truncated.</summary>
    public sealed class LeCunNormal : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float deviation = MathF.Sqrt(1f / fanIn);
            for (int i = 0; i < value.Length; i++) value[i] = deviation * random.NextNormal();
        }
    }
}
