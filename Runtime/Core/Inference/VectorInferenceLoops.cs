using System.Numerics;

namespace Graft
{
    /// <summary>
    /// Loops over <c>Vector&lt;float&gt;</c>. The sums of a stretch of outputs stay in registers while the inputs pass by, so that each weight
    /// is loaded once and nothing else is; 14 vectors are what a hundred units take, and with the input and one product they fill 16 registers.
    /// </summary>
    sealed unsafe class VectorInferenceLoops : IInferenceLoops
    {
        // Groups of so many inputs are looked at as one: most of a digit is background. Whole vectors, of whatever width the runtime makes them.
        static readonly int Group = System.Math.Max(8, Vector<int>.Count);

        public int Nonzero(float* x, int count, int* places, float* values)
        {
            int found = 0, k = 0;
            for (; k + Group <= count; k += Group)
            {
                if (IsZero(x + k)) continue;
                // No branch, since which pixels are ink cannot be foretold: a comparison of floats would become one.
                for (int i = k; i < k + Group; i += 2)
                {
                    places[found] = i;
                    values[found] = x[i];
                    found += *(int*)(x + i) != 0 ? 1 : 0;
                    places[found] = i + 1;
                    values[found] = x[i + 1];
                    found += *(int*)(x + i + 1) != 0 ? 1 : 0;
                }
            }
            for (; k < count; k++)
            {
                places[found] = k;
                values[found] = x[k];
                found += *(int*)(x + k) != 0 ? 1 : 0;
            }
            return found;
        }

        public void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int columns) =>
            Sum(new EveryInput(x), count, w, pitch, start, y, columns);

        public void Sum(int* places, float* values, int count, float* w, int pitch, float* start, float* y, int columns) =>
            Sum(new ListedInputs(places, values), count, w, pitch, start, y, columns);

        static void Sum<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y, int columns) where TInputs : struct, IInputs
        {
            int width = Vector<float>.Count;
            for (int left = columns / width; left > 0;)
            {
                int taken = left >= 14 ? 14 : left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
                if (taken == 14) Fourteen(inputs, count, w, pitch, start, y);
                else if (taken == 8) Eight(inputs, count, w, pitch, start, y);
                else if (taken == 4) Four(inputs, count, w, pitch, start, y);
                else if (taken == 2) Two(inputs, count, w, pitch, start, y);
                else One(inputs, count, w, pitch, start, y);
                left -= taken;
                w += taken * width;
                start += taken * width;
                y += taken * width;
            }
        }

        static bool IsZero(float* group)
        {
            var bits = (Vector<int>*)group;
            for (int i = 0; i < Group / Vector<int>.Count; i++)
                if (!Vector.EqualsAll(bits[i], Vector<int>.Zero)) return false;
            return true;
        }

        static ref Vector<float> At(float* at, int vector) => ref ((Vector<float>*)at)[vector];

        static void Fourteen<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1), a2 = At(start, 2), a3 = At(start, 3), a4 = At(start, 4), a5 = At(start, 5), a6 = At(start, 6), a7 = At(start, 7), a8 = At(start, 8), a9 = At(start, 9), a10 = At(start, 10), a11 = At(start, 11), a12 = At(start, 12), a13 = At(start, 13);
            for (int k = 0; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                a2 += x * At(row, 2);
                a3 += x * At(row, 3);
                a4 += x * At(row, 4);
                a5 += x * At(row, 5);
                a6 += x * At(row, 6);
                a7 += x * At(row, 7);
                a8 += x * At(row, 8);
                a9 += x * At(row, 9);
                a10 += x * At(row, 10);
                a11 += x * At(row, 11);
                a12 += x * At(row, 12);
                a13 += x * At(row, 13);
            }
            At(y, 0) = a0;
            At(y, 1) = a1;
            At(y, 2) = a2;
            At(y, 3) = a3;
            At(y, 4) = a4;
            At(y, 5) = a5;
            At(y, 6) = a6;
            At(y, 7) = a7;
            At(y, 8) = a8;
            At(y, 9) = a9;
            At(y, 10) = a10;
            At(y, 11) = a11;
            At(y, 12) = a12;
            At(y, 13) = a13;
        }

        static void Eight<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1), a2 = At(start, 2), a3 = At(start, 3), a4 = At(start, 4), a5 = At(start, 5), a6 = At(start, 6), a7 = At(start, 7);
            for (int k = 0; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                a2 += x * At(row, 2);
                a3 += x * At(row, 3);
                a4 += x * At(row, 4);
                a5 += x * At(row, 5);
                a6 += x * At(row, 6);
                a7 += x * At(row, 7);
            }
            At(y, 0) = a0;
            At(y, 1) = a1;
            At(y, 2) = a2;
            At(y, 3) = a3;
            At(y, 4) = a4;
            At(y, 5) = a5;
            At(y, 6) = a6;
            At(y, 7) = a7;
        }

        static void Four<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1), a2 = At(start, 2), a3 = At(start, 3);
            for (int k = 0; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                a2 += x * At(row, 2);
                a3 += x * At(row, 3);
            }
            At(y, 0) = a0;
            At(y, 1) = a1;
            At(y, 2) = a2;
            At(y, 3) = a3;
        }

        static void Two<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1);
            for (int k = 0; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
            }
            At(y, 0) = a0;
            At(y, 1) = a1;
        }

        static void One<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0);
            for (int k = 0; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
            }
            At(y, 0) = a0;
        }
    }
}
