using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    sealed unsafe class VectorNormalizationLoops : INormalizationLoops
    {
        [MethodImpl(JustInTime.Best)]
        public void Add(float* x, float* sum, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count) At(sum, i) += At(x, i);
        }

        [MethodImpl(JustInTime.Best)]
        public void AddSquares(float* x, float* mean, float* sum, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count)
            {
                Vector<float> off = At(x, i) - At(mean, i);
                At(sum, i) += off * off;
            }
        }

        [MethodImpl(JustInTime.Best)]
        public void AddSlopes(float* dy, float* x, float* mean, float* sum, float* product, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count)
            {
                At(sum, i) += At(dy, i);
                At(product, i) += At(dy, i) * (At(x, i) - At(mean, i));
            }
        }

        [MethodImpl(JustInTime.Best)]
        public void ScaleShift(float* x, float* mean, float* scale, float* shift, float* y, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count) At(y, i) = (At(x, i) - At(mean, i)) * At(scale, i) + At(shift, i);
        }

        [MethodImpl(JustInTime.Best)]
        public void Gradient(float* dy, float* x, float* mean, float* share, float* lean, float* scale, float* dx, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count) At(dx, i) = (At(dy, i) - At(share, i) - (At(x, i) - At(mean, i)) * At(lean, i)) * At(scale, i);
        }

        [MethodImpl(JustInTime.Best)]
        public void Scale(float* dy, float* scale, float* dx, int count)
        {
            for (int i = 0; i < count; i += Vector<float>.Count) At(dx, i) = At(dy, i) * At(scale, i);
        }

        static ref Vector<float> At(float* array, int i) => ref *(Vector<float>*)(array + i);
    }
}
