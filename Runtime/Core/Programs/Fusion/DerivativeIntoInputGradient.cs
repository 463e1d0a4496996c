using System.Linq;

namespace Graft
{
    /// <summary>dx = (dy wᵀ) * f' in one product: the layer below gets the gradient of its pre-activation at once.</summary>
    sealed class DerivativeIntoInputGradient : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (!backend.Dense.FusesActivation) return;
            foreach (MapGradientOp map in g.Ops.OfType<MapGradientOp>().ToArray())
                if (g.Writer(map.Dy) is DenseInputGradientOp product && product.TimesDerivativeOf.IsIdentity && g.Readers(product.Dx).Count() == 1)
                    g.Replace(product, new DenseInputGradientOp(product, map.F, map.Y, map.Dx), product, map);
        }
    }
}
