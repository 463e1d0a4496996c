using System;

namespace Graft
{
    /// <summary>All zero, for biases: weights that start equal would never differ.</summary>
    public sealed class Zeros : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random) => value.Clear();
    }
}
