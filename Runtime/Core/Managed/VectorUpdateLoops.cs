using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    sealed unsafe class VectorUpdateLoops<T> : IUpdateLoops where T : struct, IUpdateFunction
    {
        readonly T rule;

        public VectorUpdateLoops(T rule) => this.rule = rule;

        [MethodImpl(JustInTime.Best)]
        public void Apply(float* w, float* g, float* s0, float* s1, int count, float* row)
        {
            T function = rule;
            for (int i = 0; i < count; i += Vector<float>.Count)
            {
                var state0 = s0 == null ? Vector<float>.Zero : *(Vector<float>*)(s0 + i);
                var state1 = s1 == null ? Vector<float>.Zero : *(Vector<float>*)(s1 + i);
                function.Apply(ref *(Vector<float>*)(w + i), *(Vector<float>*)(g + i), ref state0, ref state1, row);
                if (s0 != null) *(Vector<float>*)(s0 + i) = state0;
                if (s1 != null) *(Vector<float>*)(s1 + i) = state1;
            }
        }
    }
}
