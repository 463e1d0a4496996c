using System;
using System.Numerics;

namespace Graft
{
    readonly struct EluFunction : IElementwiseFunction
    {
        readonly float alpha;

        public EluFunction(float alpha) => this.alpha = alpha;

        public float Forward(float x) => x > 0 ? x : alpha * (MathF.Exp(x) - 1);
        public Vector<float> Forward(Vector<float> x) =>
            Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, new Vector<float>(alpha) * (VectorMath.ExpOfNegative(x) - Vector<float>.One));

        // alpha exp(x) = y + alpha.
        public float Derivative(float y) => y > 0 ? 1 : y + alpha;
        public Vector<float> Derivative(Vector<float> y) =>
            Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), Vector<float>.One, y + new Vector<float>(alpha));
    }
}
