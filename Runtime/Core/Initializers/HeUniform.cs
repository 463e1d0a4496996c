using System;

namespace Graft
{
    /// <summary>Uniform in ±sqrt(6 / fan-in): the variance of <see cref="HeNormal"/> (He, Zhang, Ren, Sun 2015).</summary>
    public sealed class HeUniform : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float limit = MathF.Sqrt(6f / fanIn);
            for (int i = 0; i < value.Length; i++) value[i] = random.NextFloat(-limit, limit);
        }
    }
}
