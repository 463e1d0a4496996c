using System.Numerics;

namespace Graft
{
    readonly struct LeakyReluFunction : IElementwiseFunction
    {
        readonly float slope;

        public LeakyReluFunction(float slope) => this.slope = slope;

        public float Forward(float x) => x > 0 ? x : slope * x;
        public Vector<float> Forward(Vector<float> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, new Vector<float>(slope) * x);
        public float Derivative(float y) => y > 0 ? 1 : slope;
        public Vector<float> Derivative(Vector<float> y) => Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<float>.Zero), Vector<float>.One, new Vector<float>(slope));
    }
}
