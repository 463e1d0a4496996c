namespace Graft
{
    /// <summary>
    /// The inner loops of answering one example, in two forms as <see cref="ILoops"/> are. Columns are a multiple of <see cref="View.Lanes"/>;
    /// each output is summed in order of the inputs.
    /// </summary>
    unsafe interface IInferenceLoops
    {
        /// <summary>The places of the inputs that are not zero, ascending, and their values. Both arrays have room for count elements and one more.</summary>
        /// <returns>How many there are.</returns>
        int Nonzero(float* x, int count, int* places, float* values);

        /// <summary>y = start + sum over k of x[k] times row k of w.</summary>
        void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int columns);

        /// <summary>y = start + sum over k of values[k] times row places[k] of w.</summary>
        void Sum(int* places, float* values, int count, float* w, int pitch, float* start, float* y, int columns);
    }
}
