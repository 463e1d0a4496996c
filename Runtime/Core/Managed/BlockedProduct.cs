using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>
    /// The product of <see cref="ILoops"/> in blocks of four rows of c by three vectors (two or one where no three are left): twelve sums in
    /// registers, three loads of b and four broadcasts of a for twelve multiplications and additions. Each sum runs in order of k.
    /// <code>
    ///        b   | v v v | v v v | v v |   a panel of at most <see cref="Panel"/> rows of b at a time, of which three vectors
    ///   a        |       |       |     |   a row stay in the first cache while all rows of c go by; the sums rest in c between panels
    ///   ....     c c c   .       .
    ///   ....     c c c   .       .
    /// </code>
    /// </summary>
    static unsafe class BlockedProduct
    {
        const int Height = 4, Panel = 200;

        public static void Run(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns)
        {
            if (rows >= Height)
            {
                int whole = rows / Height * Height, rest = rows - Height;
                Blocks(a, aRow, aStep, b, bPitch, start, c, cPitch, whole, depth, columns);
                // What is left is the end of one more block, whose first rows are computed twice, to the same bits.
                if (whole < rows) Blocks(a + (long)rest * aRow, aRow, aStep, b, bPitch, start, c + (long)rest * cPitch, cPitch, Height, depth, columns);
            }
            else
            {
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j += Vector<float>.Count)
                        OneByOne(a + (long)i * aRow, aStep, b + j, bPitch, start == null ? null : start + j, c + (long)i * cPitch + j, depth);
            }
            Pad(c, cPitch, rows, columns);
        }

        static void Blocks(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns)
        {
            int width = Vector<float>.Count, vectors = (columns + width - 1) / width;
            int panels = Math.Max(1, (depth + Panel - 1) / Panel);
            for (int panel = 0; panel < panels; panel++)
            {
                int first = (int)((long)depth * panel / panels), count = (int)((long)depth * (panel + 1) / panels) - first;
                float* left = a + (long)first * aStep, right = b + (long)first * bPitch;
                for (int taken, done = 0; done < vectors; done += taken)
                {
                    // Four are better two and two than three and one.
                    taken = vectors - done == 4 ? 2 : Math.Min(3, vectors - done);
                    float* under = c + done * width, from = panel > 0 ? under : start == null ? null : start + done * width;
                    int fromPitch = panel > 0 ? cPitch : 0;
                    for (int i = 0; i < rows; i += Height)
                    {
                        float* x = left + (long)i * aRow, y = right + done * width, z = under + (long)i * cPitch;
                        float* s = from == null ? null : from + (long)i * fromPitch;
                        if (taken == 3) FourByThree(x, aRow, aStep, y, bPitch, s, fromPitch, z, cPitch, count);
                        else if (taken == 2) FourByTwo(x, aRow, aStep, y, bPitch, s, fromPitch, z, cPitch, count);
                        else FourByOne(x, aRow, aStep, y, bPitch, s, fromPitch, z, cPitch, count);
                    }
                }
            }
        }

        /// <summary>Zeros from the last vector that was computed to the end of the padding.</summary>
        static void Pad(float* c, int cPitch, int rows, int columns)
        {
            int width = Vector<float>.Count, first = (columns + width - 1) / width * width, end = (columns + View.Lanes - 1) / View.Lanes * View.Lanes;
            for (int i = 0; i < rows && first < end; i++)
                for (int j = first; j < end; j += width) At(c + (long)i * cPitch + j) = Vector<float>.Zero;
        }

        [MethodImpl(JustInTime.Best)]
        static void FourByThree(float* a, int aRow, int aStep, float* b, int bPitch, float* start, int startPitch, float* c, int cPitch, int depth)
        {
            int width = Vector<float>.Count;
            Vector<float> c00, c01, c02, c10, c11, c12, c20, c21, c22, c30, c31, c32;
            c00 = c01 = c02 = c10 = c11 = c12 = c20 = c21 = c22 = c30 = c31 = c32 = Vector<float>.Zero;
            if (start != null)
            {
                float* s = start;
                c00 = At(s); c01 = At(s + width); c02 = At(s + 2 * width);
                s += startPitch;
                c10 = At(s); c11 = At(s + width); c12 = At(s + 2 * width);
                s += startPitch;
                c20 = At(s); c21 = At(s + width); c22 = At(s + 2 * width);
                s += startPitch;
                c30 = At(s); c31 = At(s + width); c32 = At(s + 2 * width);
            }
            long second = aRow, third = 2 * second, fourth = 3 * second;
            for (int k = 0; k < depth; k++)
            {
                Vector<float> b0 = At(b), b1 = At(b + width), b2 = At(b + 2 * width);
                var x = new Vector<float>(*a);
                c00 += x * b0;
                c01 += x * b1;
                c02 += x * b2;
                x = new Vector<float>(a[second]);
                c10 += x * b0;
                c11 += x * b1;
                c12 += x * b2;
                x = new Vector<float>(a[third]);
                c20 += x * b0;
                c21 += x * b1;
                c22 += x * b2;
                x = new Vector<float>(a[fourth]);
                c30 += x * b0;
                c31 += x * b1;
                c32 += x * b2;
                a += aStep;
                b += bPitch;
            }
            At(c) = c00; At(c + width) = c01; At(c + 2 * width) = c02;
            c += cPitch;
            At(c) = c10; At(c + width) = c11; At(c + 2 * width) = c12;
            c += cPitch;
            At(c) = c20; At(c + width) = c21; At(c + 2 * width) = c22;
            c += cPitch;
            At(c) = c30; At(c + width) = c31; At(c + 2 * width) = c32;
        }

        [MethodImpl(JustInTime.Best)]
        static void FourByTwo(float* a, int aRow, int aStep, float* b, int bPitch, float* start, int startPitch, float* c, int cPitch, int depth)
        {
            int width = Vector<float>.Count;
            Vector<float> c00, c01, c10, c11, c20, c21, c30, c31;
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector<float>.Zero;
            if (start != null)
            {
                float* s = start;
                c00 = At(s); c01 = At(s + width);
                s += startPitch;
                c10 = At(s); c11 = At(s + width);
                s += startPitch;
                c20 = At(s); c21 = At(s + width);
                s += startPitch;
                c30 = At(s); c31 = At(s + width);
            }
            long second = aRow, third = 2 * second, fourth = 3 * second;
            for (int k = 0; k < depth; k++)
            {
                Vector<float> b0 = At(b), b1 = At(b + width);
                var x = new Vector<float>(*a);
                c00 += x * b0;
                c01 += x * b1;
                x = new Vector<float>(a[second]);
                c10 += x * b0;
                c11 += x * b1;
                x = new Vector<float>(a[third]);
                c20 += x * b0;
                c21 += x * b1;
                x = new Vector<float>(a[fourth]);
                c30 += x * b0;
                c31 += x * b1;
                a += aStep;
                b += bPitch;
            }
            At(c) = c00; At(c + width) = c01;
            c += cPitch;
            At(c) = c10; At(c + width) = c11;
            c += cPitch;
            At(c) = c20; At(c + width) = c21;
            c += cPitch;
            At(c) = c30; At(c + width) = c31;
        }

        [MethodImpl(JustInTime.Best)]
        static void FourByOne(float* a, int aRow, int aStep, float* b, int bPitch, float* start, int startPitch, float* c, int cPitch, int depth)
        {
            Vector<float> c0 = Vector<float>.Zero, c1 = c0, c2 = c0, c3 = c0;
            if (start != null)
            {
                c0 = At(start);
                c1 = At(start + startPitch);
                c2 = At(start + 2 * (long)startPitch);
                c3 = At(start + 3 * (long)startPitch);
            }
            long second = aRow, third = 2 * second, fourth = 3 * second;
            for (int k = 0; k < depth; k++)
            {
                Vector<float> v = At(b);
                c0 += new Vector<float>(*a) * v;
                c1 += new Vector<float>(a[second]) * v;
                c2 += new Vector<float>(a[third]) * v;
                c3 += new Vector<float>(a[fourth]) * v;
                a += aStep;
                b += bPitch;
            }
            At(c) = c0;
            At(c + cPitch) = c1;
            At(c + 2 * (long)cPitch) = c2;
            At(c + 3 * (long)cPitch) = c3;
        }

        [MethodImpl(JustInTime.Best)]
        static void OneByOne(float* a, int aStep, float* b, int bPitch, float* start, float* c, int depth)
        {
            Vector<float> sum = start == null ? Vector<float>.Zero : At(start);
            for (int k = 0; k < depth; k++)
            {
                sum += new Vector<float>(*a) * At(b);
                a += aStep;
                b += bPitch;
            }
            At(c) = sum;
        }

        static ref Vector<float> At(float* array) => ref *(Vector<float>*)array;
    }
}
