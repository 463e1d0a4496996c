using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>Inner loops over <c>Vector&lt;float&gt;</c>.</summary>
    sealed unsafe class VectorLoops : ILoops
    {
        public INormalizationLoops Normalization { get; } = new VectorNormalizationLoops();
        public INoiseLoops Noise { get; } = new VectorNoiseLoops();
        public ISamplingLoops Sampling { get; } = new VectorSamplingLoops();
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

        [MethodImpl(JustInTime.Best)]
        public void Scale(float* x, float scale, float* y, int count)
        {
            int i = 0;
            for (; i + Vector<float>.Count <= count; i += Vector<float>.Count) *(Vector<float>*)(y + i) = *(Vector<float>*)(x + i) * scale;
            for (; i < count; i++) y[i] = scale * x[i];
        }

        [MethodImpl(JustInTime.Best)]
        public void Scale(byte* x, float scale, float* y, int count)
        {
            int i = 0;
            for (; i + Vector<byte>.Count <= count; i += Vector<byte>.Count)
            {
                Vector.Widen(*(Vector<byte>*)(x + i), out Vector<ushort> front, out Vector<ushort> back);
                Vector.Widen(front, out Vector<uint> a, out Vector<uint> b);
                Vector.Widen(back, out Vector<uint> c, out Vector<uint> d);
                var to = (Vector<float>*)(y + i);
                to[0] = Vector.ConvertToSingle(Vector.AsVectorInt32(a)) * scale;
                to[1] = Vector.ConvertToSingle(Vector.AsVectorInt32(b)) * scale;
                to[2] = Vector.ConvertToSingle(Vector.AsVectorInt32(c)) * scale;
                to[3] = Vector.ConvertToSingle(Vector.AsVectorInt32(d)) * scale;
            }
            for (; i < count; i++) y[i] = scale * x[i];
        }
    }
}
