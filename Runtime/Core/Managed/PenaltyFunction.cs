using System.Numerics;

namespace Graft
{
    /// <summary>What a weight adds to its gradient: l2 * w + l1 * sign(w).</summary>
    readonly struct PenaltyFunction
    {
        readonly float l1, l2;

        public PenaltyFunction(float l1, float l2)
        {
            this.l1 = l1;
            this.l2 = l2;
        }

        public float Of(float w) => l2 * w + (w > 0 ? l1 : w < 0 ? -l1 : 0);

        public Vector<float> Of(Vector<float> w)
        {
            Vector<float> zero = Vector<float>.Zero, pull = new Vector<float>(l1);
            return new Vector<float>(l2) * w + Vector.ConditionalSelect(Vector.GreaterThan(w, zero), pull, zero) - Vector.ConditionalSelect(Vector.LessThan(w, zero), pull, zero);
        }
    }
}
