using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Sets the weights that matter least to exactly zero, by their magnitude. Training goes on under the zeros with
    /// <see cref="TrainingSettings.KeepZeros"/>; <see cref="GradualPruning"/> does both in turn. Biases and scales stay.
    /// </summary>
    public static class Pruning
    {
        /// <summary>Sets the smallest weights to zero, so that so large a share of all is zero. Of equal ones those nearer to the input go first.</summary>
        /// <param name="network">Changed in place.</param>
        /// <param name="sparsity">Share of zeros, 0 to 1; what is zero already counts.</param>
        /// <param name="perLayer">Whether each layer loses that share of its own, or the network its smallest wherever they are.</param>
        /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
        public static SparsityReport ZeroSmallest(Network network, double sparsity, bool perLayer = false)
        {
            if (!(sparsity >= 0 && sparsity <= 1)) throw new ArgumentOutOfRangeException(nameof(sparsity), sparsity, "The share of weights that become zero is within 0 and 1, such as 0.95.");
            float[][] weights = Weights(network);
            if (!perLayer) ZeroSmallest(weights, sparsity);
            else
                foreach (float[] layer in weights) ZeroSmallest(new[] { layer }, sparsity);
            return SparsityReport.Of(network);
        }

        /// <summary>Sets every weight of a magnitude below the threshold to zero.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The threshold is negative, or no number.</exception>
        public static SparsityReport ZeroBelow(Network network, float threshold)
        {
            if (!(threshold >= 0)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The magnitude below which weights become zero is a positive number, such as 0.01.");
            foreach (float[] layer in Weights(network))
                for (int i = 0; i < layer.Length; i++)
                    if (Math.Abs(layer[i]) < threshold) layer[i] = 0;
            return SparsityReport.Of(network);
        }

        static float[][] Weights(Network network) => network.Parameters.Where(parameter => parameter.IsWeights).Select(parameter => parameter.Value.Data).ToArray();

        static void ZeroSmallest(float[][] weights, double sparsity)
        {
            float[] magnitudes = weights.SelectMany(layer => layer).Select(Math.Abs).ToArray();
            int count = (int)Math.Round(sparsity * magnitudes.Length);
            if (count == 0) return;
            Array.Sort(magnitudes);
            float last = magnitudes[count - 1];
            int equal = count - magnitudes.Take(count).Count(magnitude => magnitude < last);
            foreach (float[] layer in weights)
                for (int i = 0; i < layer.Length; i++)
                {
                    float magnitude = Math.Abs(layer[i]);
                    if (magnitude < last || (magnitude == last && equal-- > 0)) layer[i] = 0;
                }
        }
    }
}
