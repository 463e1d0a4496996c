namespace Graft
{
    /// <summary>Inner loops over single floats through pointers, unrolled by hand.</summary>
    sealed unsafe class PlainLoops : ILoops
    {
        public INormalizationLoops Normalization { get; } = new PlainNormalizationLoops();
        public INoiseLoops Noise { get; } = new PlainNoiseLoops();
        public ISamplingLoops Sampling { get; } = new PlainSamplingLoops();
        public IElementwiseLoops Elementwise(Elementwise f) => ElementwiseFunctions.Plain(f);
        public IUpdateLoops Update(UpdateRule rule) => UpdateFunctions.Plain(rule);

        public void Product(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int rows, int depth, int columns)
        {
            for (int j = 0; j < columns; j += 4)
            {
                float* from = start == null ? null : start + j;
                int i = 0;
                for (; i + 2 <= rows; i += 2) TwoByFour(a + (long)i * aRow, aRow, aStep, b + j, bPitch, from, c + (long)i * cPitch + j, cPitch, depth);
                if (i < rows) OneByFour(a + (long)i * aRow, aStep, b + j, bPitch, from, c + (long)i * cPitch + j, depth);
            }
            int computed = (columns + 3) / 4 * 4, end = (columns + View.Lanes - 1) / View.Lanes * View.Lanes;
            for (int i = 0; i < rows && computed < end; i++)
                for (int j = computed; j < end; j++) c[(long)i * cPitch + j] = 0;
        }

        public float SumOfSquares(float* values, int count)
        {
            float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int i = 0; i < count; i += 4)
            {
                s0 += values[i] * values[i];
                s1 += values[i + 1] * values[i + 1];
                s2 += values[i + 2] * values[i + 2];
                s3 += values[i + 3] * values[i + 3];
            }
            return s0 + s1 + (s2 + s3);
        }

        public void Exp(float* x, float shift, float* y, int count)
        {
            for (int i = 0; i < count; i++) y[i] = System.MathF.Exp(x[i] - shift);
        }

        public void Scale(float* x, float scale, float* y, int count)
        {
            for (int i = 0; i < count; i++) y[i] = scale * x[i];
        }

        public void Scale(byte* x, float scale, float* y, int count)
        {
            for (int i = 0; i < count; i++) y[i] = scale * x[i];
        }

        // Two rows by four columns: eight sums, each of four steps in one expression, since Mono keeps a variable in memory from one
        // statement to the next and what is within a statement in registers.
        static void TwoByFour(float* a, int aRow, int aStep, float* b, int bPitch, float* start, float* c, int cPitch, int depth)
        {
            float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            if (start != null) { s0 = start[0]; s1 = start[1]; s2 = start[2]; s3 = start[3]; }
            float c00 = s0, c01 = s1, c02 = s2, c03 = s3, c10 = s0, c11 = s1, c12 = s2, c13 = s3;
            float* under = a + aRow;
            int k = 0;
            for (; k + 4 <= depth; k += 4)
            {
                float* p = b + bPitch, q = p + bPitch, r = q + bPitch;
                float x = *a, y = a[aStep], z = a[2 * aStep], w = a[3 * aStep];
                c00 = c00 + x * b[0] + y * p[0] + z * q[0] + w * r[0];
                c01 = c01 + x * b[1] + y * p[1] + z * q[1] + w * r[1];
                c02 = c02 + x * b[2] + y * p[2] + z * q[2] + w * r[2];
                c03 = c03 + x * b[3] + y * p[3] + z * q[3] + w * r[3];
                x = *under;
                y = under[aStep];
                z = under[2 * aStep];
                w = under[3 * aStep];
                c10 = c10 + x * b[0] + y * p[0] + z * q[0] + w * r[0];
                c11 = c11 + x * b[1] + y * p[1] + z * q[1] + w * r[1];
                c12 = c12 + x * b[2] + y * p[2] + z * q[2] + w * r[2];
                c13 = c13 + x * b[3] + y * p[3] + z * q[3] + w * r[3];
                a += 4 * aStep;
                under += 4 * aStep;
                b = r + bPitch;
            }
            for (; k < depth; k++)
            {
                float x = *a, y = *under, b0 = b[0], b1 = b[1], b2 = b[2], b3 = b[3];
                c00 += x * b0;
                c01 += x * b1;
                c02 += x * b2;
                c03 += x * b3;
                c10 += y * b0;
                c11 += y * b1;
                c12 += y * b2;
                c13 += y * b3;
                a += aStep;
                under += aStep;
                b += bPitch;
            }
            c[0] = c00;
            c[1] = c01;
            c[2] = c02;
            c[3] = c03;
            c += cPitch;
            c[0] = c10;
            c[1] = c11;
            c[2] = c12;
            c[3] = c13;
        }

        static void OneByFour(float* a, int aStep, float* b, int bPitch, float* start, float* c, int depth)
        {
            float c0 = 0, c1 = 0, c2 = 0, c3 = 0;
            if (start != null) { c0 = start[0]; c1 = start[1]; c2 = start[2]; c3 = start[3]; }
            for (int k = 0; k < depth; k++)
            {
                float x = *a;
                c0 += x * b[0];
                c1 += x * b[1];
                c2 += x * b[2];
                c3 += x * b[3];
                a += aStep;
                b += bPitch;
            }
            c[0] = c0;
            c[1] = c1;
            c[2] = c2;
            c[3] = c3;
        }
    }
}
