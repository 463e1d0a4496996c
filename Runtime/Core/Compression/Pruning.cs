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
        /// <param name="data">
        /// Examples that tell how much each input matters: with a share per layer, the first layer's weights count times the root mean square of
        /// their input, so that those of pixels that are never lit go first, whatever their initial values left there. Null to look at weights alone.
        /// </param>
        /// <returns>What is zero afterwards.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
        public static SparsityReport ZeroSmallest(Network network, double sparsity, bool perLayer = false, Dataset data = null)
        {
            if (!(sparsity >= 0 && sparsity <= 1)) throw new ArgumentOutOfRangeException(nameof(sparsity), sparsity, "The share of weights that become zero is within 0 and 1, such as 0.95.");
            float[][] weights = Weights(network), importance = weights.Select(layer => layer.Select(Math.Abs).ToArray()).ToArray();
            if (perLayer && data != null && network.Layers[0] is Dense first) Weigh(importance[0], first.Units, data);
            if (!perLayer) ZeroSmallest(weights, importance, sparsity);
            else
                for (int layer = 0; layer < weights.Length; layer++) ZeroSmallest(new[] { weights[layer] }, new[] { importance[layer] }, sparsity);
            return SparsityReport.Of(network);
        }

        /// <summary>Sets every weight of a magnitude below the threshold to zero.</summary>
        /// <param name="network">Changed in place.</param>
        /// <param name="threshold">0 or more, such as 0.01.</param>
        /// <returns>What is zero afterwards.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The threshold is negative, or no number.</exception>
        public static SparsityReport ZeroBelow(Network network, float threshold)
        {
            if (!(threshold >= 0)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The magnitude below which weights become zero is a positive number, such as 0.01.");
            foreach (float[] layer in Weights(network))
                for (int i = 0; i < layer.Length; i++)
                    if (Math.Abs(layer[i]) < threshold) layer[i] = 0;
            return SparsityReport.Of(network);
        }

        static float[][] Weights(Network network) =>
            network.Parameters.Where(parameter => parameter.IsWeights).Select(parameter => parameter.Value.Data).ToArray();

        // Importance of a weight: its magnitude, perhaps times how much its input varies.
        static void Weigh(float[] importance, int units, Dataset data)
        {
            int inputs = importance.Length / units;
            var squares = new double[inputs];
            for (int i = 0; i < data.Count * inputs; i++)
            {
                double value = data.Bytes != null ? data.Scale * data.Bytes[i] : data.Floats[i];
                squares[i % inputs] += value * value;
            }
            for (int i = 0; i < importance.Length; i++) importance[i] *= (float)Math.Sqrt(squares[i / units] / data.Count);
        }

        static void ZeroSmallest(float[][] weights, float[][] importance, double sparsity)
        {
            // What is zero counts before all that matters nothing else.
            for (int layer = 0; layer < weights.Length; layer++)
                for (int i = 0; i < weights[layer].Length; i++)
                    if (weights[layer][i] == 0) importance[layer][i] = -1;
            float[] sorted = importance.SelectMany(layer => layer).ToArray();
            int count = (int)Math.Round(sparsity * sorted.Length);
            if (count == 0) return;
            Array.Sort(sorted);
            float last = sorted[count - 1];
            int equal = count - sorted.Take(count).Count(value => value < last);
            for (int layer = 0; layer < weights.Length; layer++)
                for (int i = 0; i < weights[layer].Length; i++)
                    if (importance[layer][i] < last || (importance[layer][i] == last && equal-- > 0)) weights[layer][i] = 0;
        }
    }
}
