using System.Linq;

namespace Graft
{
    /// <summary>An activation's derivative in the backward op that reads it, where no product before it could take it.</summary>
    sealed class DerivativeIntoReader : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            foreach (MapGradientOp map in g.Ops.OfType<MapGradientOp>().ToArray())
            {
                Op op = g.OnlyReader(map.Dx);
                if (op is ITakesDerivative reader && reader.Dy == map.Dx && reader.TimesDerivativeOf.IsIdentity && reader.FusesActivation(backend))
                    g.Replace(op, reader.With(map.F, map.Y, map.Dy), op, map);
            }
        }
    }
}
