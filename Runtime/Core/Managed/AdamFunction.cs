using System;
using System.Numerics;

namespace Graft
{
    readonly unsafe struct AdamFunction : IUpdateFunction
    {
        readonly float beta1, beta2, epsilon;

        public AdamFunction(UpdateRule rule)
        {
            beta1 = rule.A;
            beta2 = rule.B;
            epsilon = rule.C;
        }

        public void Apply(ref float w, float g, ref float m, ref float v, float* row)
        {
            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            w -= row[0] * row[1] * m / (MathF.Sqrt(v * row[2]) + epsilon);
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> v, float* row)
        {
            m = new Vector<float>(beta1) * m + new Vector<float>(1 - beta1) * g;
            v = new Vector<float>(beta2) * v + new Vector<float>(1 - beta2) * g * g;
            w -= new Vector<float>(row[0] * row[1]) * m / (Vector.SquareRoot(v * new Vector<float>(row[2])) + new Vector<float>(epsilon));
        }
    }
}
