namespace Graft
{
    /// <summary>Loops over single floats through pointers, four inputs at a time.</summary>
    sealed unsafe class PlainInferenceLoops : IInferenceLoops
    {
        readonly PlainLoops loops = new PlainLoops();

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
            loops.Product(x, xPitch, 1, w, pitch, start, y, yPitch, rows, depth, (units + View.Lanes - 1) / View.Lanes * View.Lanes);

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
