using System.Numerics;

namespace Graft
{
    readonly struct IdentityFunction : IElementwiseFunction
    {
        public float Forward(float x) => x;
        public Vector<float> Forward(Vector<float> x) => x;
        public float Derivative(float y) => 1;
        public Vector<float> Derivative(Vector<float> y) => Vector<float>.One;
    }
}
