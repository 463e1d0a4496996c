using System;

namespace Graft
{
    /// <summary>All one, for scales and variances.</summary>
    public sealed class Ones : IInitializer
    {
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random) => value.Fill(1);
    }
}
