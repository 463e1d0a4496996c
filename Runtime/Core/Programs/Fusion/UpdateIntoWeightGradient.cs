using System.Linq;

namespace Graft
{
    /// <summary>
    /// The optimizer's step inside the weight gradient, so that no gradient is stored. It stands where the later of the two updates
    /// stood: all that reads the weights has run by then.
    /// </summary>
    sealed class UpdateIntoWeightGradient : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (!backend.Dense.FusesUpdate) return;
            foreach (DenseWeightGradientOp gradient in g.Ops.OfType<DenseWeightGradientOp>().ToArray())
            {
                if (!(g.OnlyReader(gradient.Dw) is UpdateOp weights) || !(g.OnlyReader(gradient.Db) is UpdateOp biases)) continue;
                if (weights.Rule.Id != biases.Rule.Id || weights.Table != biases.Table) continue;
                UpdateOp last = g.Ops.Last(op => op == weights || op == biases) as UpdateOp;
                g.Replace(last, new DenseWeightUpdateOp(gradient, weights, biases), gradient, weights, biases);
            }
        }
    }
}
