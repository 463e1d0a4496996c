using System;
using System.Numerics;

namespace Graft
{
    /// <summary>The formula stands with <see cref="UpdateRule.Ftrl"/>.</summary>
    readonly unsafe struct FtrlFunction : IUpdateFunction
    {
        readonly float beta, l1, l2;

        public FtrlFunction(UpdateRule rule)
        {
            beta = rule.A;
            l1 = rule.B;
            l2 = rule.C;
        }

        public void Apply(ref float w, float g, ref float z, ref float n, float* row)
        {
            float size = (beta + MathF.Sqrt(n)) / row[0], after = (beta + MathF.Sqrt(n + g * g)) / row[0];
            if (z == 0 && n == 0) z = -size * w;
            else if (w != 0) z = -(size + l2) * w - (w > 0 ? l1 : -l1);
            z += g - (after - size) * w;
            n += g * g;
            w = MathF.Abs(z) <= l1 ? 0 : ((z > 0 ? l1 : -l1) - z) / (after + l2);
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> z, ref Vector<float> n, float* row)
        {
            Vector<float> beta = new Vector<float>(this.beta), l1 = new Vector<float>(this.l1), l2 = new Vector<float>(this.l2);
            Vector<float> rate = new Vector<float>(row[0]), zero = Vector<float>.Zero;
            Vector<float> size = (beta + Vector.SquareRoot(n)) / rate, after = (beta + Vector.SquareRoot(n + g * g)) / rate;
            Vector<float> held = -(size + l2) * w - Vector.ConditionalSelect(Vector.GreaterThan(w, zero), l1, -l1);
            Vector<float> known = Vector.ConditionalSelect(Vector.Equals(w, zero), z, held);
            z = Vector.ConditionalSelect(Vector.Equals(z, zero) & Vector.Equals(n, zero), -size * w, known) + g - (after - size) * w;
            n += g * g;
            Vector<float> far = (Vector.ConditionalSelect(Vector.GreaterThan(z, zero), l1, -l1) - z) / (after + l2);
            w = Vector.ConditionalSelect(Vector.LessThanOrEqual(Vector.Abs(z), l1), zero, far);
        }
    }
}
