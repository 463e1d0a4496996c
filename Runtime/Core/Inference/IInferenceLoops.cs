namespace Graft
{
    /// <summary>
    /// The inner loops of answering, in two forms as <see cref="ILoops"/> are. Weights, starts and outputs are padded to a multiple of
    /// <see cref="View.Lanes"/>, and what is behind the units is written with anything.
    /// </summary>
    unsafe interface IInferenceLoops
    {
        /// <summary>Units that <see cref="Blocks"/> takes at once, a divisor of <see cref="View.Lanes"/>.</summary>
        int Width { get; }

        /// <summary>How much longer eight neighbouring units' products and additions take than in a machine vector: weighs forms against each other.</summary>
        double CostOfEight { get; }

        /// <summary>y = scale * x.</summary>
        void Scale(byte* x, float scale, float* y, int count);

        /// <summary>The places of the inputs that are not zero, ascending. There is room for count of them and <see cref="InputScratch.Spare"/> more.</summary>
        /// <returns>How many there are.</returns>
        int Nonzero(float* x, int count, int* places);

        /// <summary>y = start + sum over k of x[k] times row k of w.</summary>
        void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int units);

        /// <summary>y = start + sum over k of x[places[k]] times row places[k] of w.</summary>
        void Sum(int* places, float* x, int count, float* w, int pitch, float* start, float* y, int units);

        /// <summary>For some rows at once: y = start + sum over k of x[k] times row k of w.</summary>
        void Product(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units);

        /// <summary>
        /// For some rows at once, inputs that are zero in all of a few neighbouring rows left out: y = start + x w. Room for a row of the inputs and for
        /// a list of their places comes with it.
        /// </summary>
        void ListedProduct(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units, InputScratch scratch);

        /// <summary>
        /// Units by blocks: those of block i = start + sum over its counts[i], a multiple of four, of x[inputs[k]] times vector k of values;
        /// inputs and values lie block after block.
        /// </summary>
        void Blocks(int* counts, int blocks, ushort* inputs, float* values, float* x, float* start, float* y);
    }
}
