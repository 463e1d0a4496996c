using System;
using System.Numerics;

namespace Graft
{
    readonly unsafe struct AdaGradFunction : IUpdateFunction
    {
        readonly float initial, epsilon;

        public AdaGradFunction(UpdateRule rule)
        {
            initial = rule.A;
            epsilon = rule.B;
        }

        public void Apply(ref float w, float g, ref float s, ref float none, float* row)
        {
            s += g * g;
            w -= row[0] * g / (MathF.Sqrt(initial + s) + epsilon);
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> s, ref Vector<float> none, float* row)
        {
            s += g * g;
            w -= new Vector<float>(row[0]) * g / (Vector.SquareRoot(new Vector<float>(initial) + s) + new Vector<float>(epsilon));
        }
    }
}
