namespace Graft
{
    /// <summary>
    /// Batch normalization along a run of one row; count is a multiple of <see cref="View.Lanes"/>. Mean, sum, scale and the like hold one
    /// number for each feature of the run, so that rows taken one after the other sum each feature in their order.
    /// </summary>
    unsafe interface INormalizationLoops
    {
        /// <summary>sum += x.</summary>
        void Add(float* x, float* sum, int count);

        /// <summary>sum += (x - mean)².</summary>
        void AddSquares(float* x, float* mean, float* sum, int count);

        /// <summary>sum += dy, product += dy * (x - mean).</summary>
        void AddSlopes(float* dy, float* x, float* mean, float* sum, float* product, int count);

        /// <summary>y = (x - mean) * scale + shift.</summary>
        void ScaleShift(float* x, float* mean, float* scale, float* shift, float* y, int count);

        /// <summary>dx = (dy - share - (x - mean) * lean) * scale.</summary>
        void Gradient(float* dy, float* x, float* mean, float* share, float* lean, float* scale, float* dx, int count);

        /// <summary>dx = dy * scale.</summary>
        void Scale(float* dy, float* scale, float* dx, int count);
    }
}
