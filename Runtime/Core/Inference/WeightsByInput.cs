using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The weights that are not zero, input by input (column form): an input that is zero costs a look, any other adds to its units. Each input's
    /// list is filled up to whole fours with weights of zero; inputs are sorted by the count of their fours, so that the lists of one length stand
    /// together and no branch is foretold wrongly; inputs without weights are not there at all. Best for the example itself.
    /// <para>values, units: list after list, the inputs as in order.</para>
    /// </summary>
    sealed unsafe class WeightsByInput : IPackedWeights
    {
        // Measured: nanoseconds per weight of an active input, those that fill up counted too, per input with weights, and per unit.
        const double PerWeight = 0.4, PerInput = 0.35, PerUnit = 0.1;
        const int Lanes = 4;

        readonly ManagedBuffer values, units;

        // Inputs with weights, by count of fours, and for each count that occurs: the fours, and how many inputs have so many.
        readonly int[] order, fours, inputs;

        public WeightsByInput(ManagedArray w, InputZeros zeros)
        {
            int[] counts = Enumerable.Range(0, w.Rows).Select(i => (Count(w, i) + Lanes - 1) / Lanes).ToArray();
            order = Enumerable.Range(0, w.Rows).Where(i => counts[i] > 0).OrderBy(i => counts[i]).ToArray();
            IGrouping<int, int>[] groups = order.GroupBy(i => counts[i]).ToArray();
            fours = groups.Select(group => group.Key).ToArray();
            inputs = groups.Select(group => group.Count()).ToArray();
            long total = (long)Lanes * counts.Sum();
            Cost = PerWeight * total * zeros.ActiveShare + PerInput * order.Length + PerUnit * w.Columns;
            values = new ManagedBuffer(total * sizeof(float));
            units = new ManagedBuffer(total * sizeof(ushort));
            if (w.Columns <= ushort.MaxValue) Fill(w, counts);
            else Cost = double.PositiveInfinity;
        }

        public double Cost { get; }

        public void Product(float* x, int xPitch, float* b, float* y, int yPitch, int rows, InputScratch scratch)
        {
            for (int row = 0; row < rows; row++) Row(x + (long)row * xPitch, b, y + (long)row * yPitch, yPitch, scratch);
        }

        void Row(float* x, float* b, float* y, int columns, InputScratch scratch)
        {
            new ReadOnlySpan<float>(b, columns).CopyTo(new Span<float>(y, columns));
            var value = (float*)values.Pointer;
            var unit = (ushort*)units.Pointer;
            fixed (int* input = order)
            {
                int* at = input;
                for (int group = 0; group < fours.Length; group++)
                {
                    int found = Nonzero(x, at, inputs[group], scratch), weights = fours[group] * Lanes;
                    for (int k = 0; k < found; k++)
                    {
                        float active = scratch.Values[k];
                        float* v = value + (long)scratch.Places[k] * weights;
                        ushort* u = unit + (long)scratch.Places[k] * weights;
                        for (int i = 0; i < weights; i += Lanes)
                        {
                            y[u[i]] += active * v[i];
                            y[u[i + 1]] += active * v[i + 1];
                            y[u[i + 2]] += active * v[i + 2];
                            y[u[i + 3]] += active * v[i + 3];
                        }
                    }
                    at += inputs[group];
                    value += (long)inputs[group] * weights;
                    unit += (long)inputs[group] * weights;
                }
            }
        }

        // Places within the group, not of the inputs.
        static int Nonzero(float* x, int* order, int count, InputScratch scratch)
        {
            int* places = scratch.Places;
            float* values = scratch.Values;
            int found = 0;
            for (int i = 0; i < count; i++)
            {
                places[found] = i;
                values[found] = x[order[i]];
                found += *(int*)(values + found) != 0 ? 1 : 0; // a comparison of floats would become a branch
            }
            return found;
        }

        static int Count(ManagedArray w, int input)
        {
            int count = 0;
            for (int j = 0; j < w.Columns; j++)
                if (w.Row(input)[j] != 0) count++;
            return count;
        }

        void Fill(ManagedArray w, int[] counts)
        {
            var value = (float*)values.Pointer;
            var unit = (ushort*)units.Pointer;
            int filling = 0;
            foreach (int i in order)
            {
                int k = 0;
                for (int j = 0; j < w.Columns; j++)
                {
                    if (w.Row(i)[j] == 0) continue;
                    value[k] = w.Row(i)[j];
                    unit[k++] = (ushort)j;
                }
                // Those that fill up take turns with all units, so that no sum waits for another.
                while (k < counts[i] * Lanes) unit[k++] = (ushort)(filling++ % w.Columns);
                value += counts[i] * Lanes;
                unit += counts[i] * Lanes;
            }
        }
    }
}
