namespace Graft
{
    /// <summary>
    /// The inner loops that decide the speed, in two forms: <see cref="VectorLoops"/> where <c>Vector&lt;T&gt;</c> becomes machine
    /// vectors, and <see cref="PlainLoops"/> where it does not (Mono runs it ten times slower than plain loops).
    /// </summary>
    unsafe interface ILoops
    {
        /// <summary>
        /// c[i, j] = start[j] + sum over k of a[i, k] b[k, j], for i &lt; rows, k &lt; depth, j &lt; columns. a[i, k] lies at
        /// a + i * aRow + k * aStep, so that a may be read transposed; b and c row by row with their pitches, padded to
        /// <see cref="View.Lanes"/>. c's padding is written too: zero where that of b and start is zero. Each element is summed in order of k,
        /// whatever the split into parts.
        /// </summary>
        void Product(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns);

        /// <summary>Sum of the squares of a run of floats; count is a multiple of <see cref="View.Lanes"/>.</summary>
        float SumOfSquares(float* values, int count);

        /// <summary>y = exp(x - shift) of a run of floats; count is a multiple of <see cref="View.Lanes"/>. Of what is no number it makes anything.</summary>
        void Exp(float* x, float shift, float* y, int count);

        /// <summary>y = scale * x of any count of floats.</summary>
        void Scale(float* x, float scale, float* y, int count);

        /// <summary>The same of bytes.</summary>
        void Scale(byte* x, float scale, float* y, int count);

        /// <summary>The loops of batch normalization of this form.</summary>
        INormalizationLoops Normalization { get; }

        /// <summary>The loops of random draws of this form.</summary>
        INoiseLoops Noise { get; }

        /// <summary>The loops of sampling images of this form.</summary>
        ISamplingLoops Sampling { get; }

        /// <summary>The activation's loops of this form.</summary>
        IElementwiseLoops Elementwise(Elementwise f);

        /// <summary>The update rule's loops of this form.</summary>
        IUpdateLoops Update(UpdateRule rule);
    }
}
