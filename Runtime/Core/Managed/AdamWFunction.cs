using System.Numerics;

namespace Graft
{
    readonly unsafe struct AdamWFunction : IUpdateFunction
    {
        readonly AdamFunction adam;
        readonly float decay;

        public AdamWFunction(UpdateRule rule)
        {
            adam = new AdamFunction(rule);
            decay = rule.D;
        }

        public void Apply(ref float w, float g, ref float m, ref float v, float* row)
        {
            float weight = w;
            adam.Apply(ref w, g, ref m, ref v, row);
            w -= row[0] * decay * weight;
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> v, float* row)
        {
            Vector<float> weight = w;
            adam.Apply(ref w, g, ref m, ref v, row);
            w -= new Vector<float>(row[0] * decay) * weight;
        }
    }
}
