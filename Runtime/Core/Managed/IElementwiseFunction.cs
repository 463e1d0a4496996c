using System.Numerics;

namespace Graft
{
    /// <summary>An activation as a struct, so that each loop over it is compiled for it (closed generics, safe for AOT).</summary>
    interface IElementwiseFunction
    {
        float Forward(float x);
        Vector<float> Forward(Vector<float> x);

        /// <summary>The derivative as a function of the output y.</summary>
        float Derivative(float y);
        Vector<float> Derivative(Vector<float> y);
    }
}
