using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// y = s x + t feature by feature, which normalization by running averages is: s = gamma / sqrt(runningVariance + epsilon),
    /// t = beta - runningMean * s; and how it becomes part of a product beside it:
    /// <para>after it: (x w + b) s + t = x (w s) + (b s + t), s by column of w</para>
    /// <para>before it: (x s + t) w + b = x (s w) + (t w + b), s by row of w</para>
    /// </summary>
    readonly struct Affine
    {
        readonly double[] scale, shift;

        public Affine(Tensor gamma, Tensor beta, Tensor runningMean, Tensor runningVariance, float epsilon)
        {
            double[] s = gamma.Data.Select((value, j) => value / Math.Sqrt((double)runningVariance.Data[j] + epsilon)).ToArray();
            scale = s;
            shift = beta.Data.Select((value, j) => value - runningMean.Data[j] * s[j]).ToArray();
        }

        /// <summary>Changes weights (inputs x units) and biases of the product that comes before.</summary>
        public void IntoBefore(Tensor w, Tensor b)
        {
            for (int i = 0; i < w.Data.Length; i++) w.Data[i] = (float)(w.Data[i] * scale[i % scale.Length]);
            for (int j = 0; j < scale.Length; j++) b.Data[j] = (float)(b.Data[j] * scale[j] + shift[j]);
        }

        /// <summary>Changes weights (inputs x units) and biases of the product that follows.</summary>
        public void IntoAfter(Tensor w, Tensor b)
        {
            int units = b.Data.Length;
            for (int j = 0; j < units; j++)
            {
                double sum = b.Data[j];
                for (int k = 0; k < shift.Length; k++) sum += shift[k] * w.Data[k * units + j];
                b.Data[j] = (float)sum;
            }
            for (int i = 0; i < w.Data.Length; i++) w.Data[i] = (float)(w.Data[i] * scale[i / units]);
        }
    }
}
