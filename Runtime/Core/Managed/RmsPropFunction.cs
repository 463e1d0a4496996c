using System;
using System.Numerics;

namespace Graft
{
    readonly unsafe struct RmsPropFunction : IUpdateFunction
    {
        readonly float decay, epsilon;

        public RmsPropFunction(UpdateRule rule)
        {
            decay = rule.A;
            epsilon = rule.B;
        }

        public void Apply(ref float w, float g, ref float s, ref float none, float* row)
        {
            s = decay * s + (1 - decay) * g * g;
            w -= row[0] * g / (MathF.Sqrt(s) + epsilon);
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> s, ref Vector<float> none, float* row)
        {
            s = new Vector<float>(decay) * s + new Vector<float>(1 - decay) * g * g;
            w -= new Vector<float>(row[0]) * g / (Vector.SquareRoot(s) + new Vector<float>(epsilon));
        }
    }
}
