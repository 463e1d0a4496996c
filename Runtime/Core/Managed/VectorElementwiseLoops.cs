using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    sealed unsafe class VectorElementwiseLoops<T> : IElementwiseLoops where T : struct, IElementwiseFunction
    {
        readonly T f;

        public VectorElementwiseLoops(T f) => this.f = f;

        [MethodImpl(JustInTime.Best)]
        public void Forward(float* x, float* y, int count)
        {
            T function = f;
            for (int i = 0; i < count; i += Vector<float>.Count) *(Vector<float>*)(y + i) = function.Forward(*(Vector<float>*)(x + i));
        }

        [MethodImpl(JustInTime.Best)]
        public void Gradient(float* y, float* dy, float* dx, int count)
        {
            T function = f;
            for (int i = 0; i < count; i += Vector<float>.Count) *(Vector<float>*)(dx + i) = *(Vector<float>*)(dy + i) * function.Derivative(*(Vector<float>*)(y + i));
        }
    }
}
