using System.Linq;

namespace Graft
{
    /// <summary>
    /// The whole step of a network of which only the last layer learns, in one launch, where its parts are so small that launching them is
    /// all they cost. Comes after <see cref="GradientIntoLoss"/> and <see cref="UpdateIntoWeightGradient"/>.
    /// </summary>
    sealed class StepIntoHead : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (backend.Head == null) return;
            foreach (DenseWeightUpdateOp update in g.Ops.OfType<DenseWeightUpdateOp>().ToArray())
            {
                if (!(g.Writer(update.Dy) is SoftmaxCrossEntropyOp loss) || loss.Outcomes == null || g.OnlyReader(loss.Gradient) != update) continue;
                if (!(g.Writer(loss.Predictions) is DenseOp dense) || !dense.After.IsIdentity || g.OnlyReader(dense.Y) != loss) continue;
                if (dense.X != update.X || dense.W != update.W || dense.B != update.B || g.OnlyReader(loss.Targets) != loss) continue;
                if (!backend.Head.Fuses(dense.X.Shape.Rows, dense.X.Shape.Columns, dense.Y.Shape.Columns)) continue;
                GatherOp gather = Gather(g, dense, update, loss);
                g.Replace(update, new HeadStepOp(gather, dense, loss, update), gather, dense, loss, update);
            }
        }

        // The batch need not be made where nobody else reads it, and its rows are there as they are.
        static GatherOp Gather(Graph g, DenseOp dense, DenseWeightUpdateOp update, SoftmaxCrossEntropyOp loss) =>
            g.Writer(dense.X) is GatherOp gather && gather.Targets == loss.Targets && gather.KeepsRows && g.Readers(dense.X).All(op => op == dense || op == update) ? gather : null;
    }
}
