using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// The weights that are not zero, input by input (column form): an input that is zero costs a look, any other adds to its units. Every input has
    /// a list of one length, filled up with weights of zero, so that no branch is foretold wrongly; what is more than that stands in further lists,
    /// which are looked through after. The length is the cheapest for the layer.
    /// <para>values, units: a list per input in order, then the further ones.</para>
    /// </summary>
    sealed unsafe class WeightsByInput : IPackedWeights
    {
        // Measured: nanoseconds per weight of an active input, those that fill up counted too, to look at an input or a further list, and per unit.
        const double PerWeight = 1.1, PerInput = 0.17, PerUnit = 0.1;
        const int LongestList = 64, Lanes = 4;

        readonly IInferenceLoops inference;
        ManagedBuffer values, units;
        readonly int inputs, length;

        // The input of each further list.
        readonly int[] further;

        public WeightsByInput(IInferenceLoops inference, ManagedArray w, InputZeros zeros)
        {
            this.inference = inference;
            inputs = w.Rows;
            int[] counts = Counts(w);
            Cost = double.PositiveInfinity;
            for (int candidate = Lanes; candidate <= LongestList; candidate *= 2)
            {
                int lists = inputs + Further(counts, candidate).Count;
                double cost = zeros.ActiveShare * PerWeight * candidate * lists + PerInput * lists + PerUnit * w.Columns;
                if (cost >= Cost) continue;
                Cost = cost;
                length = candidate;
            }
            further = Further(counts, length).ToArray();
            if (w.Columns > ushort.MaxValue) Cost = double.PositiveInfinity;
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
            int found = inference.Nonzero(x, inputs, scratch.Places);
            for (int k = 0; k < found; k++)
            {
                int input = scratch.Places[k];
                Add(x[input], value + (long)input * length, unit + (long)input * length, y);
            }
            for (int list = 0; list < further.Length; list++)
            {
                float active = x[further[list]];
                if (active != 0) Add(active, value + (long)(inputs + list) * length, unit + (long)(inputs + list) * length, y);
            }
        }

        void Add(float x, float* value, ushort* unit, float* y)
        {
            for (int i = 0; i < length; i += Lanes)
            {
                y[unit[i]] += x * value[i];
                y[unit[i + 1]] += x * value[i + 1];
                y[unit[i + 2]] += x * value[i + 2];
                y[unit[i + 3]] += x * value[i + 3];
            }
        }

        // Inputs with more weights than a list holds, once for each further list.
        static List<int> Further(int[] counts, int length)
        {
            var further = new List<int>();
            for (int i = 0; i < counts.Length; i++)
                for (int left = counts[i] - length; left > 0; left -= length) further.Add(i);
            return further;
        }

        static int[] Counts(ManagedArray w)
        {
            var counts = new int[w.Rows];
            for (int i = 0; i < w.Rows; i++)
            {
                float* row = w.Row(i);
                for (int j = 0; j < w.Columns; j++) counts[i] += row[j] != 0 ? 1 : 0;
            }
            return counts;
        }

        public void Pack(ManagedArray w)
        {
            long total = (long)length * (inputs + further.Length);
            values = new ManagedBuffer(total * sizeof(float));
            units = new ManagedBuffer(total * sizeof(ushort));
            int list = inputs, filling = 0;
            for (int i = 0; i < inputs; i++)
            {
                int at = i * length, end = at + length;
                for (int j = 0; j < w.Columns; j++)
                {
                    if (w.Row(i)[j] == 0) continue;
                    if (at == end)
                    {
                        at = list++ * length;
                        end = at + length;
                    }
                    ((float*)values.Pointer)[at] = w.Row(i)[j];
                    ((ushort*)units.Pointer)[at++] = (ushort)j;
                }
                // Those that fill up take turns with all units, so that no sum waits for another.
                while (at < end) ((ushort*)units.Pointer)[at++] = (ushort)(filling++ % w.Columns);
            }
        }
    }
}
