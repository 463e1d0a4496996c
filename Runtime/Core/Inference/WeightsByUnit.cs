using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The weights that are not zero, unit by unit (row form): each unit gathers its inputs. Units are sorted by their count of weights and taken
    /// four at a time, the shorter ones of a four filled up with weights of zero, so that four sums run beside each other and no branch is
    /// foretold wrongly. Best where all inputs count, in hidden layers.
    /// <para>values, inputs: of each four units, k-th weight of the first, second, third, fourth; then their (k + 1)-th; then the next four.</para>
    /// </summary>
    sealed unsafe class WeightsByUnit : IPackedWeights
    {
        // Measured: nanoseconds per weight, those that fill up counted too, and per unit.
        const double PerWeight = 0.4, PerUnit = 0.5;
        const int Lanes = 4;

        ManagedBuffer values, inputs;
        readonly int[] order, lengths;
        readonly int units;
        readonly long total;

        public WeightsByUnit(ManagedArray w)
        {
            units = w.Columns;
            var counts = new int[units];
            for (int i = 0; i < w.Rows; i++)
            {
                float* row = w.Row(i);
                for (int j = 0; j < units; j++) counts[j] += row[j] != 0 ? 1 : 0;
            }
            order = Enumerable.Range(0, units).OrderByDescending(j => counts[j]).ToArray();
            lengths = new int[(units + Lanes - 1) / Lanes];
            for (int group = 0; group < lengths.Length; group++) lengths[group] = counts[order[group * Lanes]];
            total = (long)Lanes * lengths.Sum();
            Cost = PerWeight * total + PerUnit * units;
            if (w.Rows > ushort.MaxValue) Cost = double.PositiveInfinity;
        }

        public double Cost { get; }

        public void Product(float* x, int xPitch, float* b, float* y, int yPitch, int rows, InputScratch scratch)
        {
            for (int row = 0; row < rows; row++) Row(x + (long)row * xPitch, b, y + (long)row * yPitch);
        }

        void Row(float* x, float* b, float* y)
        {
            var value = (float*)values.Pointer;
            var input = (ushort*)inputs.Pointer;
            for (int group = 0; group < lengths.Length; group++)
            {
                int first = group * Lanes;
                int j0 = order[first], j1 = order[Math.Min(first + 1, units - 1)], j2 = order[Math.Min(first + 2, units - 1)], j3 = order[Math.Min(first + 3, units - 1)];
                float s0 = b[j0], s1 = b[j1], s2 = b[j2], s3 = b[j3];
                for (int k = lengths[group]; k > 0; k--)
                {
                    s0 += x[input[0]] * value[0];
                    s1 += x[input[1]] * value[1];
                    s2 += x[input[2]] * value[2];
                    s3 += x[input[3]] * value[3];
                    value += Lanes;
                    input += Lanes;
                }
                // A last group with fewer units writes the last one more than once, the first time rightly: so from the back.
                y[j3] = s3;
                y[j2] = s2;
                y[j1] = s1;
                y[j0] = s0;
            }
        }

        public void Pack(ManagedArray w)
        {
            values = new ManagedBuffer(total * sizeof(float));
            inputs = new ManagedBuffer(total * sizeof(ushort));
            var value = (float*)values.Pointer;
            var input = (ushort*)inputs.Pointer;
            for (int group = 0; group < lengths.Length; group++)
            {
                for (int lane = 0; lane < Lanes && group * Lanes + lane < units; lane++)
                {
                    int j = order[group * Lanes + lane], k = 0;
                    for (int i = 0; i < w.Rows; i++)
                    {
                        float weight = w.Row(i)[j];
                        if (weight == 0) continue;
                        value[k * Lanes + lane] = weight;
                        input[k * Lanes + lane] = (ushort)i;
                        k++;
                    }
                }
                value += lengths[group] * Lanes;
                input += lengths[group] * Lanes;
            }
        }
    }
}
