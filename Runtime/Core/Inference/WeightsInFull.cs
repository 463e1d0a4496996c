using System;

namespace Graft
{
    /// <summary>
    /// All weights, row by row of an input's weights to every unit, as the parameter itself lies. Inputs that may be zero, a digit's background
    /// or what a ReLU leaves, are looked through first and their rows passed over.
    /// </summary>
    sealed unsafe class WeightsInFull : IPackedWeights
    {
        // Measured: nanoseconds for a vector of 8 weights whose row is known beforehand, for one whose row depends on the inputs, and to look at an input.
        const double PerVector = 0.18, PerListedVector = 0.26, PerInput = 0.17;

        readonly IInferenceLoops inference;
        readonly ManagedArray w;
        readonly bool listsInputs;

        public WeightsInFull(IInferenceLoops inference, ManagedArray w, InputZeros zeros)
        {
            this.inference = inference;
            this.w = w;
            listsInputs = zeros.MayBe;
            double vectors = inference.CostOfEight * w.Rows * Math.Ceiling(w.Columns / 8.0);
            Cost = listsInputs ? PerInput * w.Rows + PerListedVector * vectors * zeros.ActiveShare : PerVector * vectors;
        }

        public double Cost { get; }

        public void Pack(ManagedArray w) { }

        public void Product(float* x, int xPitch, float* b, float* y, int yPitch, int rows, InputScratch scratch)
        {
            if (listsInputs) inference.ListedProduct(x, xPitch, rows, w.Rows, w.Floats, w.Pitch, b, y, yPitch, w.Columns, scratch);
            else if (rows == 1) inference.Sum(x, w.Rows, w.Floats, w.Pitch, b, y, w.Columns);
            else inference.Product(x, xPitch, rows, w.Rows, w.Floats, w.Pitch, b, y, yPitch, w.Columns);
        }
    }
}
