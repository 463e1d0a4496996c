using System;

namespace Graft
{
    /// <summary>Uniform in ±sqrt(6 / (fan-in + fan-out)): the variance of <see cref="GlorotNormal"/> (Glorot, Bengio 2010).</summary>
    public sealed class GlorotUniform : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float limit = MathF.Sqrt(6f / (fanIn + fanOut));
            for (int i = 0; i < value.Length; i++) value[i] = random.NextFloat(-limit, limit);
        }
    }
}
