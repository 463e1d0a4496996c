using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Between which values each unit of each layer goes over many examples. A unit whose value hardly varies tells nothing of them, be it dead, as a rectifier
    /// that is never on, or saturated.
    /// </summary>
    public sealed class UnitRanges
    {
        // Beside the layer's liveliest unit.
        const float LeastSpread = 0.01f;

        readonly float[][] least, greatest;
        readonly float[] spread;

        UnitRanges(LayerActivations activations)
        {
            least = activations.Layers.Select(layer => Filled(layer.Units, float.PositiveInfinity)).ToArray();
            greatest = activations.Layers.Select(layer => Filled(layer.Units, float.NegativeInfinity)).ToArray();
            spread = new float[least.Length];
        }

        /// <summary>Runs the examples.</summary>
        /// <param name="activations">The model; what it gives afterwards is of the last example.</param>
        /// <param name="examples">Stored bytes, such as pixels of 0 to 255: one example after the other, at least one.</param>
        /// <exception cref="ShapeException">They are no examples of the network's.</exception>
        public static UnitRanges Of(LayerActivations activations, ReadOnlySpan<byte> examples)
        {
            int features = activations.Model.Network.Input.Count, count = examples.Length / features;
            if (count == 0 || count * features != examples.Length) throw new ShapeException($"Examples of {features} features do not fill {examples.Length} bytes.");
            var ranges = new UnitRanges(activations) { Examples = count };
            for (int example = 0; example < count; example++)
            {
                activations.Run(examples.Slice(example * features, features));
                for (int layer = 0; layer < ranges.least.Length; layer++) Widen(activations.Of(layer), ranges.least[layer], ranges.greatest[layer]);
            }
            for (int layer = 0; layer < ranges.spread.Length; layer++)
                for (int unit = 0; unit < ranges.least[layer].Length; unit++) ranges.spread[layer] = Math.Max(ranges.spread[layer], ranges.Greatest(layer, unit) - ranges.Least(layer, unit));
            return ranges;
        }

        /// <summary>How many examples there were.</summary>
        public int Examples { get; private set; }

        /// <summary>The least value that a unit took; layers and units are counted from 0, layers as in <see cref="LayerActivations.Layers"/>.</summary>
        public float Least(int layer, int unit) => least[layer][unit];

        /// <summary>The greatest value that a unit took.</summary>
        public float Greatest(int layer, int unit) => greatest[layer][unit];

        /// <summary>The largest absolute value of any unit of the layer.</summary>
        public float LargestOf(int layer) => Math.Max(greatest[layer].Max(), -least[layer].Min());

        /// <summary>Whether the unit's value went over less than a hundredth of the range of the layer's liveliest.</summary>
        public bool IsStill(int layer, int unit) => !(Greatest(layer, unit) - Least(layer, unit) > LeastSpread * spread[layer]);

        /// <summary>How many units of the layer are still.</summary>
        public int StillOf(int layer) => Enumerable.Range(0, least[layer].Length).Count(unit => IsStill(layer, unit));

        static void Widen(ReadOnlySpan<float> values, float[] least, float[] greatest)
        {
            for (int unit = 0; unit < values.Length; unit++)
            {
                least[unit] = Math.Min(least[unit], values[unit]);
                greatest[unit] = Math.Max(greatest[unit], values[unit]);
            }
        }

        static float[] Filled(int count, float value)
        {
            var filled = new float[count];
            Array.Fill(filled, value);
            return filled;
        }
    }
}
