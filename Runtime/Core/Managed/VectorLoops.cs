using System.Numerics;

namespace Graft
{
    /// <summary>Inner loops over <c>Vector&lt;float&gt;</c>.</summary>
    sealed unsafe class VectorLoops : ILoops
    {
        public INormalizationLoops Normalization { get; } = new VectorNormalizationLoops();
        public IElementwiseLoops Elementwise(Elementwise f) => ElementwiseFunctions.Vector(f);
        public IUpdateLoops Update(UpdateRule rule) => UpdateFunctions.Vector(rule);

        public void Product(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns)
        {
            int width = Vector<float>.Count;
            for (int j = 0; j < columns;)
            {
                int taken = columns - j >= 2 * width ? 2 * width : width;
                float* from = start == null ? null : start + j;
                int i = 0;
                if (taken == 2 * width)
                    for (; i + 4 <= rows; i += 4) FourByTwo(a + (long)i * aRow, aRow, aStep, b + j, bPitch, from, c + (long)i * cPitch + j, cPitch, depth);
                for (; i < rows; i++)
                    for (int v = 0; v < taken; v += width)
                        OneByOne(a + (long)i * aRow, aStep, b + j + v, bPitch, from == null ? null : from + v, c + (long)i * cPitch + j + v, depth);
                j += taken;
            }
        }

        public float SumOfSquares(float* values, int count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int i = 0; i < count; i += Vector<float>.Count) sum += *(Vector<float>*)(values + i) * *(Vector<float>*)(values + i);
            return Vector.Dot(sum, Vector<float>.One);
        }

        public void Exp(float* x, float shift, float* y, int count)
        {
            var shifts = new Vector<float>(shift);
            for (int i = 0; i < count; i += Vector<float>.Count) *(Vector<float>*)(y + i) = VectorMath.Exp(*(Vector<float>*)(x + i) - shifts);
        }

        // Four rows by two vectors stay in registers: eight sums, two loads of b, four broadcasts of a.
        static void FourByTwo(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int depth)
        {
            int width = Vector<float>.Count;
            Vector<float> s0 = start == null ? Vector<float>.Zero : *(Vector<float>*)start;
            Vector<float> s1 = start == null ? Vector<float>.Zero : *(Vector<float>*)(start + width);
            Vector<float> c00 = s0, c01 = s1, c10 = s0, c11 = s1, c20 = s0, c21 = s1, c30 = s0, c31 = s1;
            float* a0 = a, a1 = a + aRow, a2 = a + 2 * (long)aRow, a3 = a + 3 * (long)aRow;
            for (int k = 0; k < depth; k++)
            {
                Vector<float> b0 = *(Vector<float>*)b, b1 = *(Vector<float>*)(b + width);
                Vector<float> x = new Vector<float>(*a0);
                c00 += x * b0;
                c01 += x * b1;
                x = new Vector<float>(*a1);
                c10 += x * b0;
                c11 += x * b1;
                x = new Vector<float>(*a2);
                c20 += x * b0;
                c21 += x * b1;
                x = new Vector<float>(*a3);
                c30 += x * b0;
                c31 += x * b1;
                a0 += aStep;
                a1 += aStep;
                a2 += aStep;
                a3 += aStep;
                b += bPitch;
            }
            *(Vector<float>*)c = c00;
            *(Vector<float>*)(c + width) = c01;
            *(Vector<float>*)(c + cPitch) = c10;
            *(Vector<float>*)(c + cPitch + width) = c11;
            *(Vector<float>*)(c + 2 * (long)cPitch) = c20;
            *(Vector<float>*)(c + 2 * (long)cPitch + width) = c21;
            *(Vector<float>*)(c + 3 * (long)cPitch) = c30;
            *(Vector<float>*)(c + 3 * (long)cPitch + width) = c31;
        }

        static void OneByOne(float* a, int aStep, float* b, int bPitch, float* start, float* c, int depth)
        {
            Vector<float> sum = start == null ? Vector<float>.Zero : *(Vector<float>*)start;
            for (int k = 0; k < depth; k++)
            {
                sum += new Vector<float>(*a) * *(Vector<float>*)b;
                a += aStep;
                b += bPitch;
            }
            *(Vector<float>*)c = sum;
        }
    }
}
