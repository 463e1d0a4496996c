using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>Inner loops over <c>Vector&lt;float&gt;</c>.</summary>
    sealed unsafe class VectorLoops : ILoops
    {
        public INormalizationLoops Normalization { get; } = new VectorNormalizationLoops();
        public INoiseLoops Noise { get; } = new VectorNoiseLoops();
        public IElementwiseLoops Elementwise(Elementwise f) => ElementwiseFunctions.Vector(f);
        public IUpdateLoops Update(UpdateRule rule) => UpdateFunctions.Vector(rule);

        public void Product(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns) =>
            BlockedProduct.Run(a, aRow, aStep, b, bPitch, start, c, cPitch, rows, depth, columns);

        [MethodImpl(JustInTime.Best)]
        public float SumOfSquares(float* values, int count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int i = 0; i < count; i += Vector<float>.Count) sum += *(Vector<float>*)(values + i) * *(Vector<float>*)(values + i);
            return Vector.Dot(sum, Vector<float>.One);
        }

        [MethodImpl(JustInTime.Best)]
        public void Exp(float* x, float shift, float* y, int count)
        {
            var shifts = new Vector<float>(shift);
            for (int i = 0; i < count; i += Vector<float>.Count) *(Vector<float>*)(y + i) = VectorMath.Exp(*(Vector<float>*)(x + i) - shifts);
        }
    }
}
