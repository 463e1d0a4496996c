using System.Numerics;

namespace Graft
{
    readonly unsafe struct NesterovFunction : IUpdateFunction
    {
        readonly float beta;

        public NesterovFunction(UpdateRule rule)
        {
            beta = rule.A;
        }

        public void Apply(ref float w, float g, ref float m, ref float none, float* row)
        {
            m = beta * m - row[0] * g;
            w += beta * m - row[0] * g;
        }

        public void Apply(ref Vector<float> w, Vector<float> g, ref Vector<float> m, ref Vector<float> none, float* row)
        {
            m = new Vector<float>(beta) * m - new Vector<float>(row[0]) * g;
            w += new Vector<float>(beta) * m - new Vector<float>(row[0]) * g;
        }
    }
}
