using System;
using System.Numerics;

namespace Graft
{
    readonly struct LogisticFunction : IElementwiseFunction
    {
        public float Forward(float x) => 1 / (1 + MathF.Exp(-x));
        public Vector<float> Forward(Vector<float> x) => Vector<float>.One / (Vector<float>.One + VectorMath.Exp(-x));
        public float Derivative(float y) => y * (1 - y);
        public Vector<float> Derivative(Vector<float> y) => y * (Vector<float>.One - y);
    }
}
