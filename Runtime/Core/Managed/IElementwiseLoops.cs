namespace Graft
{
    /// <summary>An activation over a run of floats; count is a multiple of <see cref="View.Lanes"/>.</summary>
    unsafe interface IElementwiseLoops
    {
        /// <summary>y = f(x); y may be x.</summary>
        void Forward(float* x, float* y, int count);

        /// <summary>dx = dy * f', taken at f's output y; dx may be dy.</summary>
        void Gradient(float* y, float* dy, float* dx, int count);
    }
}
