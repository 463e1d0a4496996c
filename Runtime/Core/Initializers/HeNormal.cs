using System;

namespace Graft
{
    /// <summary>Normal with mean 0 and variance 2 / fan-in, for rectifiers and ELU (He, Zhang, Ren, Sun 2015). Not truncated.</summary>
    public sealed class HeNormal : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float deviation = MathF.Sqrt(2f / fanIn);
            for (int i = 0; i < value.Length; i++) value[i] = deviation * random.NextNormal();
        }
    }
}
