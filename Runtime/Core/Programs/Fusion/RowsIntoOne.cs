using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Ops that follow each other and look at one row of the batch each, in one launch: without batch normalization all from the gathering
    /// to the last gradient of an input. Weights that gradients pass through are transposed at the step's beginning, all in one launch.
    /// Comes after all that rewrites such ops.
    /// </summary>
    sealed class RowsIntoOne : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (backend.Joined == null) return;
            var runs = Runs(g, backend.Joined).Where(run => Pays(g, backend.Joined, run)).ToList();
            TransposeOp transpose = Transpose(runs.SelectMany(run => run));
            if (transpose != null) g.Begin(transpose);
            foreach (List<Op> run in runs)
            {
                Op[] parts = run.Select(op => op is DenseInputGradientOp gradient ? gradient.With(transpose.Of(gradient.W)) : op).ToArray();
                g.Replace(run[0], new RowsOp(g.Batch, parts), run.ToArray());
            }
        }

        static IEnumerable<List<Op>> Runs(Graph g, IJoinedOps joined)
        {
            var run = new List<Op>();
            foreach (Op op in g.Ops)
            {
                // A gradient whose weights the step has changed by then would pass through the old ones.
                bool joins = op is IRowOp row && row.Joins(joined) && !(op is DenseInputGradientOp gradient && g.Writer(gradient.W) != null && IsBefore(g, g.Writer(gradient.W), op));
                if (joins)
                {
                    run.Add(op);
                    continue;
                }
                if (run.Count > 0) yield return run;
                run = new List<Op>();
            }
            if (run.Count > 0) yield return run;
        }

        // A gradient of an input alone gains by weights that it need not turn itself, where others have them turned too.
        static bool Pays(Graph g, IJoinedOps joined, List<Op> run)
        {
            bool several = run.Count > 1 || (run[0] is DenseInputGradientOp && g.Ops.OfType<DenseInputGradientOp>().Count() > 1);
            return several && joined.FusesRows(g.Batch, run.Count, run.Cast<IRowOp>().Sum(op => op.Products));
        }

        static bool IsBefore(Graph g, Op a, Op b) => g.Ops.TakeWhile(op => op != b).Contains(a);

        static TransposeOp Transpose(IEnumerable<Op> ops)
        {
            Value[] weights = ops.OfType<DenseInputGradientOp>().Select(op => op.W).Distinct().ToArray();
            return weights.Length == 0 ? null : new TransposeOp(weights);
        }
    }
}
