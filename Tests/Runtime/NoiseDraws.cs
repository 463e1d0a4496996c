namespace Graft.Tests
{
    /// <summary>Which random number each element of a padded array gets, by the layout in Philox.cl, written for reading.</summary>
    static class NoiseDraws
    {
        public static uint Of(ulong seed, ulong stream, int step, int element)
        {
            int group = element / 64, word = element % 64 / 16, lane = element % 16;
            RandomStream.Block(seed, stream, (ulong)(16 * group + lane) + ((ulong)step << 32), out uint a, out uint b, out uint c, out uint d);
            return new[] { a, b, c, d }[word];
        }

        /// <summary>The same for a row and a column.</summary>
        public static uint Of(ulong seed, ulong stream, int step, int columns, int row, int column) =>
            Of(seed, stream, step, row * View.PitchOf(columns, ElementType.Float32) + column);

        /// <summary>Uniform between the two.</summary>
        public static double Slope(uint draw, double lower, double upper) => lower + (upper - lower) * (draw / 4294967296.0);

        /// <summary>What dropout multiplies an element with.</summary>
        public static double Mask(uint draw, double rate) => draw / 4294967296.0 < rate ? 0 : 1 / (1 - rate);
    }
}
