namespace Graft
{
    /// <summary>Random draws and what is made of them, by the layout in Philox.cl: 64 elements have the four words of 16 blocks.</summary>
    unsafe interface INoiseLoops
    {
        /// <summary>
        /// The Philox blocks first … first + 15 of a stream: word i of block first + lane goes to draws[16 * i + lane]. First is a multiple
        /// of 16.
        /// </summary>
        void Draw(ulong seed, ulong stream, ulong first, uint* draws);

        /// <summary>y = scale * x where the draw is at least the threshold, 0 * x elsewhere; count is a multiple of <see cref="View.Lanes"/>.</summary>
        void Drop(float* x, uint* draws, uint threshold, float scale, float* y, int count);
    }
}
