namespace Graft
{
    /// <summary>Loops over single floats through pointers, four inputs at a time.</summary>
    sealed unsafe class PlainInferenceLoops : IInferenceLoops
    {
        readonly PlainLoops loops = new PlainLoops();

        // Four sums run beside each other, and one input is loaded for all.
        public int Width => 4;

        // 7.5 products and additions a nanosecond on .NET; less on Mono, where lists take longer too.
        public double CostOfEight => 6;

        public void Scale(byte* x, float scale, float* y, int count)
        {
            for (int i = 0; i < count; i++) y[i] = scale * x[i];
        }

        public int Nonzero(float* x, int count, int* places)
        {
            int found = 0;
            for (int k = 0; k < count; k++)
            {
                places[found] = k;
                found += (*(int*)(x + k) & int.MaxValue) != 0 ? 1 : 0; // a comparison of floats would become a branch
            }
            return found;
        }

        public void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int units)
        {
            for (int j = 0; j < units; j++) y[j] = start[j];
            int k = 0;
            for (; k + 4 <= count; k += 4)
                Four(x[k], x[k + 1], x[k + 2], x[k + 3], w + (long)k * pitch, w + (k + 1L) * pitch, w + (k + 2L) * pitch, w + (k + 3L) * pitch, y, units);
            for (; k < count; k++) One(x[k], w + (long)k * pitch, y, units);
        }

        public void Sum(int* places, float* x, int count, float* w, int pitch, float* start, float* y, int units)
        {
            for (int j = 0; j < units; j++) y[j] = start[j];
            int k = 0;
            for (; k + 4 <= count; k += 4)
            {
                int k0 = places[k], k1 = places[k + 1], k2 = places[k + 2], k3 = places[k + 3];
                Four(x[k0], x[k1], x[k2], x[k3], w + (long)k0 * pitch, w + (long)k1 * pitch, w + (long)k2 * pitch, w + (long)k3 * pitch, y, units);
            }
            for (; k < count; k++) One(x[places[k]], w + (long)places[k] * pitch, y, units);
        }

        public void Product(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units) =>
            loops.Product(x, xPitch, 1, w, pitch, start, y, yPitch, rows, depth, units);

        public void ListedProduct(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units, InputScratch scratch)
        {
            for (int row = 0; row < rows; row++)
            {
                float* example = x + (long)row * xPitch;
                Sum(scratch.Places, example, Nonzero(example, depth, scratch.Places), w, pitch, start, y + (long)row * yPitch, units);
            }
        }

        public void Blocks(int* counts, int blocks, ushort* inputs, float* values, float* x, float* start, float* y)
        {
            for (int block = 0; block < blocks; block++)
            {
                float s0 = start[0], s1 = start[1], s2 = start[2], s3 = start[3];
                for (int left = counts[block]; left > 0; left--)
                {
                    float active = x[*inputs++];
                    s0 += active * values[0];
                    s1 += active * values[1];
                    s2 += active * values[2];
                    s3 += active * values[3];
                    values += 4;
                }
                y[0] = s0;
                y[1] = s1;
                y[2] = s2;
                y[3] = s3;
                start += 4;
                y += 4;
            }
        }

        static void Four(float x0, float x1, float x2, float x3, float* w0, float* w1, float* w2, float* w3, float* y, int units)
        {
            for (int j = 0; j < units; j++) y[j] = y[j] + x0 * w0[j] + x1 * w1[j] + x2 * w2[j] + x3 * w3[j];
        }

        static void One(float x, float* w, float* y, int units)
        {
            for (int j = 0; j < units; j++) y[j] += x * w[j];
        }
    }
}
