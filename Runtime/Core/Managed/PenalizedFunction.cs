using System.Numerics;

namespace Graft
{
    /// <summary>A rule with a penalty before it, and zeros kept after it: what <see cref="UpdateRule"/> says beside the rule itself, in one place for all rules.</summary>
    readonly unsafe struct PenalizedFunction<T> : IUpdateFunction where T : struct, IUpdateFunction
    {
        readonly T rule;
        readonly PenaltyFunction penalty;
        readonly bool keepsZeros;

        public PenalizedFunction(T rule, UpdateRule settings)
        {
            this.rule = rule;
            penalty = new PenaltyFunction(settings.L1, settings.L2);
            keepsZeros = settings.KeepsZeros;
        }

        public void Apply(ref float w, float g, ref float s0, ref float s1, float* row)
        {
            float before = w;
            T function = rule;
            function.Apply(ref w, g + penalty.Of(before), ref s0, ref s1, row);
            if (keepsZeros && before == 0) w = 0;
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> s0, ref Vector<float> s1, float* row)
        {
            Vector<float> before = w;
            T function = rule;
            function.Apply(ref w, g + penalty.Of(before), ref s0, ref s1, row);
            if (keepsZeros) w = Vector.ConditionalSelect(Vector.Equals(before, Vector<float>.Zero), Vector<float>.Zero, w);
        }
    }
}
