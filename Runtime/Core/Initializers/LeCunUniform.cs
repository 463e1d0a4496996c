using System;

namespace Graft
{
    /// <summary>Uniform in ±sqrt(3 / fan-in): the variance of <see cref="LeCunNormal"/> (LeCun, Bottou, Orr, Müller 1998).</summary>
    public sealed class LeCunUniform : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            float limit = MathF.Sqrt(3f / fanIn);
            for (int i = 0; i < value.Length; i++) value[i] = random.NextFloat(-limit, limit);
        }
    }
}
