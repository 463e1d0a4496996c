using System.Numerics;

namespace Graft
{
    /// <summary>
    /// Loops over <c>Vector&lt;float&gt;</c>. The sums of a stretch of outputs stay in registers while the inputs pass by, so that each weight
    /// is loaded once and nothing else is; 13 vectors are what a hundred units take, and with the input and one product they fill 15 of 16 registers.
    /// Measured with 8 lanes on Zen 5: 0.14 ns a vector of weights from the first cache, which is what two multiplications and two additions
    /// a cycle allow, 0.18 from the second, 0.26 for rows listed by a digit's pixels.
    /// </summary>
    sealed unsafe class VectorInferenceLoops : IInferenceLoops
    {
        public int Width => Vector<float>.Count;
        public double CostOfEight => 1;

        public void Scale(byte* x, float scale, float* y, int count)
        {
            int i = 0, width = Vector<float>.Count;
            for (; i + Vector<byte>.Count <= count; i += Vector<byte>.Count)
            {
                Vector.Widen(*(Vector<byte>*)(x + i), out Vector<ushort> low, out Vector<ushort> high);
                Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
                Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
                At(y + i, 0) = Scaled(first, scale);
                At(y + i + width, 0) = Scaled(second, scale);
                At(y + i + 2 * width, 0) = Scaled(third, scale);
                At(y + i + 3 * width, 0) = Scaled(fourth, scale);
            }
            for (; i < count; i++) y[i] = scale * x[i];
        }

        static Vector<float> Scaled(Vector<uint> bytes, float scale) => Vector.ConvertToSingle(Vector.AsVectorInt32(bytes)) * scale;

        // Eight inputs are one byte of a mask, and a mask's places are written in one go: measured 0.13 µs for a digit's 784 pixels, 0.35 where each is
        // looked at by itself, and no branch to be foretold.
        public int Nonzero(float* x, int count, int* places)
        {
            int found = 0, k = 0, width = Vector<float>.Count, stride = NonzeroTable.Stride;
            int* table = NonzeroTable.Places;
            byte* counts = NonzeroTable.Counts;
            var bits = new Vector<ulong>(0x8040201008040201);
            Vector<int> first = Vector<int>.Zero, eightOn = new Vector<int>(8);
            for (; k + 4 * width <= count; k += 4 * width)
            {
                Vector<short> low = Vector.Narrow(Zeros(x + k), Zeros(x + k + width)), high = Vector.Narrow(Zeros(x + k + 2 * width), Zeros(x + k + 3 * width));
                // A byte per input, all ones where it is zero; one bit of each is kept where it is not, and a product adds up the eight bytes in the highest.
                Vector<ulong> masks = Vector.AndNot(bits, Vector.AsVectorUInt64(Vector.Narrow(low, high)));
                var eights = (ulong*)&masks;
                for (int eight = 0; eight < width / 2; eight++)
                {
                    int mask = (int)(eights[eight] * 0x0101010101010101 >> 56);
                    int* entry = table + mask * stride;
                    *(Vector<int>*)(places + found) = *(Vector<int>*)entry + first;
                    if (width < 8) *(Vector<int>*)(places + found + 4) = *(Vector<int>*)(entry + 4) + first;
                    first += eightOn;
                    found += counts[mask];
                }
            }
            for (; k < count; k++)
            {
                places[found] = k;
                found += (*(int*)(x + k) & int.MaxValue) != 0 ? 1 : 0; // a comparison of floats would become a branch
            }
            return found;
        }

        public void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int units) =>
            Sum(new EveryInput(x), count, w, pitch, start, y, units);

        public void Sum(int* places, float* x, int count, float* w, int pitch, float* start, float* y, int units) =>
            Sum(new ListedInputs(places, x), count, w, pitch, start, y, units);

        public void Product(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units)
        {
            int whole = rows / VectorProduct.Rows * VectorProduct.Rows;
            VectorProduct.Run(x, xPitch, whole, depth, w, pitch, start, y, yPitch, units);
            for (int row = whole; row < rows; row++) Sum(x + (long)row * xPitch, depth, w, pitch, start, y + (long)row * yPitch, units);
        }

        // Measured for digits: four have 298 of 784 inputs between them, one has 151, whose weights then serve one row only.
        public void ListedProduct(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units, InputScratch scratch)
        {
            int row = 0;
            for (; row + VectorProduct.ListedRows <= rows; row += VectorProduct.ListedRows)
            {
                float* examples = x + (long)row * xPitch;
                Either(examples, xPitch, depth, scratch.Row);
                int count = Nonzero(scratch.Row, depth, scratch.Places);
                VectorProduct.Run(scratch.Places, count, examples, xPitch, w, pitch, start, y + (long)row * yPitch, yPitch, units);
            }
            for (; row < rows; row++)
            {
                float* example = x + (long)row * xPitch;
                Sum(scratch.Places, example, Nonzero(example, depth, scratch.Places), w, pitch, start, y + (long)row * yPitch, units);
            }
        }

        // The bits of four rows together: zero where all are.
        static void Either(float* x, int xPitch, int count, float* either)
        {
            int k = 0, width = Vector<int>.Count;
            for (; k + width <= count; k += width)
                *(Vector<int>*)(either + k) = *(Vector<int>*)(x + k) | *(Vector<int>*)(x + k + xPitch) | *(Vector<int>*)(x + k + 2 * xPitch) | *(Vector<int>*)(x + k + 3 * xPitch);
            for (; k < count; k++)
                *(int*)(either + k) = *(int*)(x + k) | *(int*)(x + k + xPitch) | *(int*)(x + k + 2 * xPitch) | *(int*)(x + k + 3 * xPitch);
        }

        public void Blocks(int* counts, int blocks, ushort* inputs, float* values, float* x, float* start, float* y)
        {
            int width = Vector<float>.Count;
            for (int block = 0; block < blocks; block++)
            {
                Vector<float> a = At(start, block), b = Vector<float>.Zero, c = b, d = b;
                for (int left = counts[block]; left > 0; left -= 4)
                {
                    a += new Vector<float>(x[inputs[0]]) * At(values, 0);
                    b += new Vector<float>(x[inputs[1]]) * At(values, 1);
                    c += new Vector<float>(x[inputs[2]]) * At(values, 2);
                    d += new Vector<float>(x[inputs[3]]) * At(values, 3);
                    inputs += 4;
                    values += 4 * width;
                }
                At(y, block) = a + b + (c + d);
            }
        }

        static void Sum<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y, int units) where TInputs : struct, IInputs
        {
            int width = Vector<float>.Count;
            for (int left = (units + width - 1) / width; left > 0;)
            {
                int taken = left == 13 || left > 20 ? 13 : left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
                if (taken == 13) Thirteen(inputs, count, w, pitch, start, y);
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

        static Vector<int> Zeros(float* x) => Vector.Equals(*(Vector<float>*)x, Vector<float>.Zero);

        static ref Vector<float> At(float* at, int vector) => ref ((Vector<float>*)at)[vector];

        static void Thirteen<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1), a2 = At(start, 2), a3 = At(start, 3), a4 = At(start, 4), a5 = At(start, 5), a6 = At(start, 6), a7 = At(start, 7), a8 = At(start, 8), a9 = At(start, 9), a10 = At(start, 10), a11 = At(start, 11), a12 = At(start, 12);
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

        // Four sums alone would wait for each other: an addition takes three cycles, of which each could begin two.
        static void Four<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1), a2 = At(start, 2), a3 = At(start, 3);
            Vector<float> b0 = Vector<float>.Zero, b1 = Vector<float>.Zero, b2 = Vector<float>.Zero, b3 = Vector<float>.Zero;
            int k = 0;
            for (; k + 2 <= count; k += 2)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                a2 += x * At(row, 2);
                a3 += x * At(row, 3);
                x = new Vector<float>(inputs.Value(k + 1));
                row = w + (long)inputs.Place(k + 1) * pitch;
                b0 += x * At(row, 0);
                b1 += x * At(row, 1);
                b2 += x * At(row, 2);
                b3 += x * At(row, 3);
            }
            for (; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                a2 += x * At(row, 2);
                a3 += x * At(row, 3);
            }
            At(y, 0) = a0 + b0;
            At(y, 1) = a1 + b1;
            At(y, 2) = a2 + b2;
            At(y, 3) = a3 + b3;
        }

        // As above.
        static void Two<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0), a1 = At(start, 1);
            Vector<float> b0 = Vector<float>.Zero, b1 = Vector<float>.Zero, c0 = Vector<float>.Zero, c1 = Vector<float>.Zero, d0 = Vector<float>.Zero, d1 = Vector<float>.Zero;
            int k = 0;
            for (; k + 4 <= count; k += 4)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
                x = new Vector<float>(inputs.Value(k + 1));
                row = w + (long)inputs.Place(k + 1) * pitch;
                b0 += x * At(row, 0);
                b1 += x * At(row, 1);
                x = new Vector<float>(inputs.Value(k + 2));
                row = w + (long)inputs.Place(k + 2) * pitch;
                c0 += x * At(row, 0);
                c1 += x * At(row, 1);
                x = new Vector<float>(inputs.Value(k + 3));
                row = w + (long)inputs.Place(k + 3) * pitch;
                d0 += x * At(row, 0);
                d1 += x * At(row, 1);
            }
            for (; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                a1 += x * At(row, 1);
            }
            At(y, 0) = a0 + b0 + (c0 + d0);
            At(y, 1) = a1 + b1 + (c1 + d1);
        }

        // As above.
        static void One<TInputs>(TInputs inputs, int count, float* w, int pitch, float* start, float* y) where TInputs : struct, IInputs
        {
            Vector<float> a0 = At(start, 0);
            Vector<float> b0 = Vector<float>.Zero, c0 = Vector<float>.Zero, d0 = Vector<float>.Zero;
            int k = 0;
            for (; k + 4 <= count; k += 4)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
                x = new Vector<float>(inputs.Value(k + 1));
                row = w + (long)inputs.Place(k + 1) * pitch;
                b0 += x * At(row, 0);
                x = new Vector<float>(inputs.Value(k + 2));
                row = w + (long)inputs.Place(k + 2) * pitch;
                c0 += x * At(row, 0);
                x = new Vector<float>(inputs.Value(k + 3));
                row = w + (long)inputs.Place(k + 3) * pitch;
                d0 += x * At(row, 0);
            }
            for (; k < count; k++)
            {
                var x = new Vector<float>(inputs.Value(k));
                float* row = w + (long)inputs.Place(k) * pitch;
                a0 += x * At(row, 0);
            }
            At(y, 0) = a0 + b0 + (c0 + d0);
        }
    }
}
