using System.Numerics;

namespace Graft
{
    /// <summary>An update rule as a struct, so that each loop over it is compiled for it. Remembered tensors that a rule lacks stay zero.</summary>
    unsafe interface IUpdateFunction
    {
        void Apply(ref float w, float g, ref float s0, ref float s1, float* row);
        void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, float* row);
    }
}
