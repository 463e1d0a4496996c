namespace Graft
{
    /// <summary>A layer's weights in one of the forms that answer: in full, or without the zeros. Read by any number of threads.</summary>
    unsafe interface IPackedWeights
    {
        /// <summary>What an example costs, about a core's nanosecond where vectors are machine vectors: the cheapest form is taken.</summary>
        double Cost { get; }

        /// <summary>Makes the form, once it is chosen.</summary>
        /// <param name="w">Inputs x units, as when the cost was reckoned.</param>
        void Pack(ManagedArray w);

        /// <summary>y = x w + b for some rows.</summary>
        /// <param name="x">Rows of inputs, xPitch floats from one to the next.</param>
        /// <param name="xPitch">At least the inputs.</param>
        /// <param name="b">Biases, padded to a multiple of <see cref="View.Lanes"/> with anything.</param>
        /// <param name="y">Rows of outputs.</param>
        /// <param name="yPitch">Units, padded.</param>
        /// <param name="rows">How many.</param>
        /// <param name="scratch">The caller's own.</param>
        void Product(float* x, int xPitch, float* b, float* y, int yPitch, int rows, InputScratch scratch);
    }
}
