namespace Graft
{
    sealed unsafe class PlainElementwiseLoops<T> : IElementwiseLoops where T : struct, IElementwiseFunction
    {
        readonly T f;

        public PlainElementwiseLoops(T f) => this.f = f;

        public void Forward(float* x, float* y, int count)
        {
            T function = f;
            for (int i = 0; i < count; i++) y[i] = function.Forward(x[i]);
        }

        public void Gradient(float* y, float* dy, float* dx, int count)
        {
            T function = f;
            for (int i = 0; i < count; i++) dx[i] = dy[i] * function.Derivative(y[i]);
        }
    }
}
