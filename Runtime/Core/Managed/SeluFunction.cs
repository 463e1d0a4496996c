using System;
using System.Numerics;

namespace Graft
{
    readonly struct SeluFunction : IElementwiseFunction
    {
        readonly float below, above;

        public SeluFunction(float below, float above)
        {
            this.below = below;
            this.above = above;
        }

        public float Forward(float x) => x > 0 ? above * x : below * (MathF.Exp(x) - 1);
        public Vector<float> Forward(Vector<float> x) => Vector.ConditionalSelect(
            Vector.GreaterThan(x, Vector<float>.Zero), new Vector<float>(above) * x, new Vector<float>(below) * (VectorMath.ExpOfNegative(x) - Vector<float>.One));

        // below exp(x) = y + below.
        public float Derivative(float y) => y > 0 ? above : y + below;
        public Vector<float> Derivative(Vector<float> y) =>
            Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), new Vector<float>(above), y + new Vector<float>(below));
    }
}
