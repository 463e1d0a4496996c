using System.Linq;

namespace Graft
{
    /// <summary>
    /// A normalization by running averages inside the product before it, or else the one after it, whose weights and biases are made anew;
    /// they do not follow later changes. The arithmetic is <see cref="Affine"/>'s.
    /// </summary>
    sealed class NormalizationIntoDense : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            foreach (ScaleShiftOp normalization in g.Ops.OfType<ScaleShiftOp>().ToArray())
                if (g.Writer(normalization.X) is DenseOp dense && dense.After.IsIdentity && g.OnlyReader(dense.Y) == normalization)
                    IntoBefore(g, dense, normalization);
            // Backwards: of two in a row the second goes first.
            foreach (ScaleShiftOp normalization in g.Ops.OfType<ScaleShiftOp>().Reverse().ToArray())
                if (normalization.After.IsIdentity && g.OnlyReader(normalization.Y) is DenseOp dense) IntoAfter(g, normalization, dense);
        }

        static void IntoBefore(Graph g, DenseOp dense, ScaleShiftOp normalization)
        {
            Tensor w = dense.W.Source.Clone(), b = dense.B.Source.Clone();
            Of(normalization).IntoBefore(w, b);
            g.Replace(dense, new DenseOp(dense.X, g.Lasting("folded weights", w), g.Lasting("folded biases", b), normalization.Y, normalization.After), dense, normalization);
        }

        static void IntoAfter(Graph g, ScaleShiftOp normalization, DenseOp dense)
        {
            Tensor w = dense.W.Source.Clone(), b = dense.B.Source.Clone();
            Of(normalization).IntoAfter(w, b);
            g.Replace(dense, new DenseOp(normalization.X, g.Lasting("folded weights", w), g.Lasting("folded biases", b), dense.Y, dense.After), normalization, dense);
        }

        static Affine Of(ScaleShiftOp normalization) => new Affine(
            normalization.Gamma.Source, normalization.Beta.Source, normalization.RunningMean.Source, normalization.RunningVariance.Source, normalization.Epsilon);
    }
}
