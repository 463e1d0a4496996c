namespace Graft
{
    /// <summary>
    /// What draws a number per element from the counter-based generator: key = seed, stream, step, and the element's place in the padded
    /// array, by the layout in Philox.cl. All backends draw the same bits, and the backward pass draws again what the forward pass drew.
    /// </summary>
    public interface INoiseOps
    {
        /// <summary>
        /// y = x / (1 - rate) where the 32-bit draw is at least rate * 2^32, zero elsewhere (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014).
        /// The same launch carries a gradient back.
        /// </summary>
        /// <param name="x">Batch x features.</param>
        /// <param name="y">Written: the same shape.</param>
        /// <param name="rate">Share that is dropped, in [0, 1).</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">The op's own stream.</param>
        ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream);

        /// <summary>y = x where x > 0, slope * x elsewhere, with slope = lower + (upper - lower) * draw / 2^32 (Xu, Wang, Chen, Li 2015).</summary>
        /// <param name="x">Batch x features.</param>
        /// <param name="y">Written: the same shape.</param>
        /// <param name="lower">Least slope, at least 0: so y has the sign of x.</param>
        /// <param name="upper">Bound of the slopes, at least the least one.</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">The op's own stream.</param>
        ILaunch RandomizedLeakyRelu(View x, View y, float lower, float upper, ulong seed, ulong stream);

        /// <summary>dx = dy where y > 0, slope * dy elsewhere, with the slopes that made the output y.</summary>
        /// <param name="y">What <see cref="RandomizedLeakyRelu"/> gave in this step: batch x features.</param>
        /// <param name="dy">Its gradient: batch x features.</param>
        /// <param name="dx">Written: batch x features.</param>
        /// <param name="lower">As it was for y.</param>
        /// <param name="upper">As it was for y.</param>
        /// <param name="seed">As it was for y.</param>
        /// <param name="stream">As it was for y.</param>
        ILaunch RandomizedLeakyReluGradient(View y, View dy, View dx, float lower, float upper, ulong seed, ulong stream);
    }
}
