using System.Linq;

namespace Graft
{
    /// <summary>y = f(x w + b) in one product. The derivative looks at y alone, so the pre-activation has no other reader.</summary>
    sealed class ActivationIntoDense : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (!backend.Dense.FusesActivation) return;
            foreach (MapOp map in g.Ops.OfType<MapOp>().ToArray())
                if (g.Writer(map.X) is DenseOp dense && dense.After.IsIdentity && g.Readers(dense.Y).Count() == 1)
                    g.Replace(dense, new DenseOp(dense.X, dense.W, dense.B, map.Y, map.F), dense, map);
        }
    }
}
