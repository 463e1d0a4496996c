using System.Numerics;

namespace Graft
{
    readonly unsafe struct GradientDescentFunction : IUpdateFunction
    {
        public void Apply(ref float w, float g, ref float s0, ref float s1, float* row) => w -= row[0] * g;
        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, float* row) => w -= new Vector<float>(row[0]) * g;
    }
}
