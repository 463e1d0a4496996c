namespace Graft
{
    sealed unsafe class PlainNormalizationLoops : INormalizationLoops
    {
        public void Add(float* x, float* sum, int count)
        {
            for (int i = 0; i < count; i++) sum[i] += x[i];
        }

        public void AddSquares(float* x, float* mean, float* sum, int count)
        {
            for (int i = 0; i < count; i++)
            {
                float off = x[i] - mean[i];
                sum[i] += off * off;
            }
        }

        public void AddSlopes(float* dy, float* x, float* mean, float* sum, float* product, int count)
        {
            for (int i = 0; i < count; i++)
            {
                sum[i] += dy[i];
                product[i] += dy[i] * (x[i] - mean[i]);
            }
        }

        public void ScaleShift(float* x, float* mean, float* scale, float* shift, float* y, int count)
        {
            for (int i = 0; i < count; i++) y[i] = (x[i] - mean[i]) * scale[i] + shift[i];
        }

        public void Gradient(float* dy, float* x, float* mean, float* share, float* lean, float* scale, float* dx, int count)
        {
            for (int i = 0; i < count; i++) dx[i] = (dy[i] - share[i] - (x[i] - mean[i]) * lean[i]) * scale[i];
        }

        public void Scale(float* dy, float* scale, float* dx, int count)
        {
            for (int i = 0; i < count; i++) dx[i] = dy[i] * scale[i];
        }
    }
}
