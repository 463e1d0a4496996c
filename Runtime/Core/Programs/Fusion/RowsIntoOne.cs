using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Ops that follow each other on the same rows of the batch, in one launch: without batch normalization all from the gathering to the last
    /// gradient of an input, and with it too where the batch is so small that one core is done before several launches are. Weights that
    /// gradients pass through are transposed at the step's beginning, all in one launch. Comes after all that rewrites such ops.
    /// </summary>
    sealed class RowsIntoOne : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (backend.Joined == null) return;
            var runs = Runs(g.Ops, op => Joins(g, backend.Joined, op)).SelectMany(run => Parts(g, backend.Joined, run)).ToList();
            TransposeOp transpose = Transpose(runs.SelectMany(run => run));
            if (transpose != null) g.Begin(transpose);
            foreach (List<Op> run in runs)
            {
                Op[] parts = run.Select(op => op is DenseInputGradientOp gradient ? gradient.With(transpose.Of(gradient.W)) : op).ToArray();
                g.Replace(run[0], new RowsOp(g.Batch, parts), run.ToArray());
            }
        }

        // All of the run on one core, or what lies between ops that need the batch.
        static IEnumerable<List<Op>> Parts(Graph g, IJoinedOps joined, List<Op> run)
        {
            var between = Runs(run, op => !((IRowOp)op).NeedsBatch).ToList();
            int launches = between.Count + run.Count(op => ((IRowOp)op).NeedsBatch);
            if (launches > 1 && joined.FusesBatch(g.Batch, launches, Products(run))) return new[] { run };
            return between.Where(part => Pays(g, joined, part));
        }

        // A gradient of an input alone gains by weights that it need not turn itself, where others have them turned too.
        static bool Pays(Graph g, IJoinedOps joined, List<Op> run)
        {
            bool several = run.Count > 1 || (run[0] is DenseInputGradientOp && g.Ops.OfType<DenseInputGradientOp>().Count() > 1);
            return several && joined.FusesRows(g.Batch, run.Count, Products(run));
        }

        // A gradient whose weights the step has changed by then would pass through the old ones.
        static bool Joins(Graph g, IJoinedOps joined, Op op) =>
            op is IRowOp row && row.Joins(joined) && !(op is DenseInputGradientOp gradient && g.Ops.TakeWhile(other => other != op).Any(other => other.Writes.Contains(gradient.W)));

        static long Products(IEnumerable<Op> run) => run.Cast<IRowOp>().Sum(op => op.Products);

        static IEnumerable<List<Op>> Runs(IEnumerable<Op> ops, Func<Op, bool> belongs)
        {
            var run = new List<Op>();
            foreach (Op op in ops)
            {
                if (belongs(op))
                {
                    run.Add(op);
                    continue;
                }
                if (run.Count > 0) yield return run;
                run = new List<Op>();
            }
            if (run.Count > 0) yield return run;
        }

        static TransposeOp Transpose(IEnumerable<Op> ops)
        {
            Value[] weights = ops.OfType<DenseInputGradientOp>().Select(op => op.W).Distinct().ToArray();
            return weights.Length == 0 ? null : new TransposeOp(weights);
        }
    }
}
