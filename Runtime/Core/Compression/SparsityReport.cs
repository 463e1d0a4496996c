using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How many of a network's weights are exactly zero. Biases and scales are not counted.</summary>
    public sealed class SparsityReport
    {
        SparsityReport(IReadOnlyList<LayerSparsity> layers) => Layers = layers;

        /// <summary>Counts the zeros in the weights of a network that has its shapes; looks at the values on the host.</summary>
        public static SparsityReport Of(Network network) =>
            new SparsityReport(network.Parameters.Where(parameter => parameter.IsWeights).Select(weights => new LayerSparsity(weights.Shape, weights.Value.Data.Count(weight => weight == 0))).ToArray());

        /// <summary>Each matrix of weights, from input to output.</summary>
        public IReadOnlyList<LayerSparsity> Layers { get; }

        /// <summary>Weights of all layers, zeros among them.</summary>
        public int Weights => Layers.Sum(layer => layer.Shape.Count);

        /// <summary>Weights of all layers that are exactly zero.</summary>
        public int Zeros => Layers.Sum(layer => layer.Zeros);

        /// <summary>Share of zeros, 0 to 1.</summary>
        public double Share => Weights == 0 ? 0 : (double)Zeros / Weights;

        /// <summary>All layers, then each: "9500 of 10000 weights are zero, 95.0 % (…)".</summary>
        public override string ToString() =>
            FormattableString.Invariant($"{Zeros} of {Weights} weights are zero, {100 * Share:F1} % (") +
            string.Join(", ", Layers.Select(layer => FormattableString.Invariant($"{layer.Shape}: {100 * layer.Share:F1} %"))) + ")";
    }
}
