using System.Linq;

namespace Graft
{
    /// <summary>
    /// y = f(what an op writes) in that op: a product, a normalization. The derivative looks at y alone, so the pre-activation has no other
    /// reader.
    /// </summary>
    sealed class ActivationIntoWriter : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            foreach (MapOp map in g.Ops.OfType<MapOp>().ToArray())
            {
                Op op = g.Writer(map.X);
                if (!(op is ITakesActivation writer) || g.OnlyReader(map.X) != map) continue;
                if (writer.Y == map.X && writer.After.IsIdentity && writer.FusesActivation(backend))
                    g.Replace(op, writer.With(map.F, map.Y), op, map);
            }
        }
    }
}
