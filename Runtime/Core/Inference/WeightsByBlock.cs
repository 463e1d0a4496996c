using System;

namespace Graft
{
    /// <summary>
    /// The weights by blocks of as many neighbouring units as a vector holds (block form): of each block the inputs that have any weight there, and for each
    /// a vector of weights, zeros among them. A block's sum stays in a register, and its length is known beforehand. Best where all inputs count, in hidden
    /// layers: of 95 % zeros a third of the vectors are left.
    /// <para>inputs, values: the first block's, its count filled up to a multiple of four with weights of zero; then the next block's.</para>
    /// </summary>
    sealed unsafe class WeightsByBlock : IPackedWeights
    {
        // Measured: nanoseconds per vector, those that fill up counted too, and per block.
        const double PerVector = 0.25, PerBlock = 2;
        const int Multiple = 4;

        readonly IInferenceLoops inference;
        readonly int[] counts;
        readonly long total;
        ManagedBuffer values, inputs;

        public WeightsByBlock(IInferenceLoops inference, ManagedArray w)
        {
            this.inference = inference;
            counts = new int[(w.Columns + inference.Width - 1) / inference.Width];
            for (int i = 0; i < w.Rows; i++)
                for (int block = 0; block < counts.Length; block++)
                    if (HasWeights(w, i, block)) counts[block]++;
            for (int block = 0; block < counts.Length; block++)
            {
                counts[block] = (counts[block] + Multiple - 1) / Multiple * Multiple;
                total += counts[block];
            }
            Cost = PerVector * inference.CostOfEight * total * inference.Width / 8 + PerBlock * counts.Length;
            if (w.Rows > ushort.MaxValue) Cost = double.PositiveInfinity;
        }

        public double Cost { get; }

        public void Product(float* x, int xPitch, float* b, float* y, int yPitch, int rows, InputScratch scratch)
        {
            fixed (int* count = counts)
                for (int row = 0; row < rows; row++)
                    inference.Blocks(count, counts.Length, (ushort*)inputs.Pointer, (float*)values.Pointer, x + (long)row * xPitch, b, y + (long)row * yPitch);
        }

        public void Pack(ManagedArray w)
        {
            values = new ManagedBuffer(total * inference.Width * sizeof(float));
            inputs = new ManagedBuffer(total * sizeof(ushort));
            var ends = new long[counts.Length];
            for (int block = 1; block < counts.Length; block++) ends[block] = ends[block - 1] + counts[block - 1];
            for (int i = 0; i < w.Rows; i++)
                for (int block = 0; block < counts.Length; block++)
                {
                    if (!HasWeights(w, i, block)) continue;
                    int first = block * inference.Width, taken = Math.Min(inference.Width, w.Columns - first);
                    new ReadOnlySpan<float>(w.Row(i) + first, taken).CopyTo(new Span<float>((float*)values.Pointer + ends[block] * inference.Width, taken));
                    ((ushort*)inputs.Pointer)[ends[block]++] = (ushort)i;
                }
        }

        // Padding of a row is zero, so a block is whole.
        bool HasWeights(ManagedArray w, int input, int block)
        {
            int width = inference.Width;
            int* bits = (int*)w.Row(input) + block * width;
            int any = 0;
            for (int j = 0; j < width; j++) any |= bits[j];
            return (any & int.MaxValue) != 0;
        }
    }
}
