namespace Graft
{
    /// <summary>Loops over single floats through pointers, four inputs at a time.</summary>
    sealed unsafe class PlainInferenceLoops : IInferenceLoops
    {
        public int Nonzero(float* x, int count, int* places, float* values)
        {
            int found = 0;
            for (int k = 0; k < count; k++)
            {
                places[found] = k;
                values[found] = x[k];
                found += *(int*)(x + k) != 0 ? 1 : 0; // a comparison of floats would become a branch
            }
            return found;
        }

        public void Sum(float* x, int count, float* w, int pitch, float* start, float* y, int columns)
        {
            for (int j = 0; j < columns; j++) y[j] = start[j];
            int k = 0;
            for (; k + 4 <= count; k += 4) Four(x + k, w + (long)k * pitch, w + (k + 1L) * pitch, w + (k + 2L) * pitch, w + (k + 3L) * pitch, y, columns);
            for (; k < count; k++) One(x[k], w + (long)k * pitch, y, columns);
        }

        public void Sum(int* places, float* values, int count, float* w, int pitch, float* start, float* y, int columns)
        {
            for (int j = 0; j < columns; j++) y[j] = start[j];
            int k = 0;
            for (; k + 4 <= count; k += 4)
                Four(values + k, w + (long)places[k] * pitch, w + (long)places[k + 1] * pitch, w + (long)places[k + 2] * pitch, w + (long)places[k + 3] * pitch, y, columns);
            for (; k < count; k++) One(values[k], w + (long)places[k] * pitch, y, columns);
        }

        static void Four(float* x, float* w0, float* w1, float* w2, float* w3, float* y, int columns)
        {
            float x0 = x[0], x1 = x[1], x2 = x[2], x3 = x[3];
            for (int j = 0; j < columns; j++) y[j] = y[j] + x0 * w0[j] + x1 * w1[j] + x2 * w2[j] + x3 * w3[j];
        }

        static void One(float x, float* w, float* y, int columns)
        {
            for (int j = 0; j < columns; j++) y[j] += x * w[j];
        }
    }
}
