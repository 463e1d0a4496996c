using System;
using System.Numerics;

namespace Graft
{
    readonly struct TanhFunction : IElementwiseFunction
    {
        public float Forward(float x) => MathF.Tanh(x);

        // tanh x = 1 - 2 / (exp(2x) + 1)
        public Vector<float> Forward(Vector<float> x) =>
            Vector<float>.One - new Vector<float>(2) / (VectorMath.Exp(x + x) + Vector<float>.One);
        public float Derivative(float y) => 1 - y * y;
        public Vector<float> Derivative(Vector<float> y) => Vector<float>.One - y * y;
    }
}
