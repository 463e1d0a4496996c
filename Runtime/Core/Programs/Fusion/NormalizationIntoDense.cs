using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// A normalization by running averages inside the product before it, or else the one after it, whose weights and biases are made anew;
    /// they do not follow later changes. With s = gamma / sqrt(runningVariance + epsilon) and t = beta - runningMean * s:
    /// <para>before: (x w + b) s + t = x (w s) + (b s + t), s by column of w</para>
    /// <para>after: (x s + t) w + b = x (s w) + (t w + b), s by row of w</para>
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
            var (scale, shift) = ScaleAndShift(normalization);
            Tensor w = dense.W.Source.Clone(), b = dense.B.Source.Clone();
            for (int i = 0; i < w.Data.Length; i++) w.Data[i] = (float)(w.Data[i] * scale[i % scale.Length]);
            for (int j = 0; j < scale.Length; j++) b.Data[j] = (float)(b.Data[j] * scale[j] + shift[j]);
            var folded = new DenseOp(dense.X, g.Lasting("folded weights", w), g.Lasting("folded biases", b), normalization.Y, normalization.After);
            g.Replace(dense, folded, dense, normalization);
        }

        static void IntoAfter(Graph g, ScaleShiftOp normalization, DenseOp dense)
        {
            var (scale, shift) = ScaleAndShift(normalization);
            Tensor w = dense.W.Source.Clone(), b = dense.B.Source.Clone();
            int units = b.Data.Length;
            for (int j = 0; j < units; j++) b.Data[j] = (float)(b.Data[j] + Enumerable.Range(0, shift.Length).Sum(k => shift[k] * w.Data[k * units + j]));
            for (int i = 0; i < w.Data.Length; i++) w.Data[i] = (float)(w.Data[i] * scale[i / units]);
            var folded = new DenseOp(normalization.X, g.Lasting("folded weights", w), g.Lasting("folded biases", b), dense.Y, dense.After);
            g.Replace(dense, folded, normalization, dense);
        }

        static (double[] scale, double[] shift) ScaleAndShift(ScaleShiftOp normalization)
        {
            float[] gamma = normalization.Gamma.Source.Data, beta = normalization.Beta.Source.Data;
            float[] mean = normalization.RunningMean.Source.Data, variance = normalization.RunningVariance.Source.Data;
            double[] scale = gamma.Select((value, j) => value / Math.Sqrt((double)variance[j] + normalization.Epsilon)).ToArray();
            return (scale, beta.Select((value, j) => value - mean[j] * scale[j]).ToArray());
        }
    }
}
