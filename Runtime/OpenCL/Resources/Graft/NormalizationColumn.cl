// Batch normalization of column c: one REAL (16 features, or 1) of every row, rows `pitch` REALs apart, walked down always in the same
// order. Sums run in four parts, so that a row need not wait for the addition of the row before. `activates` is known when the program is
// built: whether its activation follows, or its derivative at the output `at` comes first.
// Assumes: Elementwise.cl, Lanes.cl.

// The statements for all places i of the column, with the part k that they belong to.
#define EACH_IN_PARTS(...)                                                                                                                 \
    {                                                                                                                                      \
        int row = 0;                                                                                                                       \
        for (; row + 4 <= batch; row += 4) _Pragma("unroll") for (int k = 0; k < 4; k++) {                                                 \
                const size_t i = (size_t)(row + k) * pitch + c;                                                                            \
                __VA_ARGS__                                                                                                                \
            }                                                                                                                              \
        for (; row < batch; row++) {                                                                                                       \
            const int k = 0;                                                                                                               \
            const size_t i = (size_t)row * pitch + c;                                                                                      \
            __VA_ARGS__                                                                                                                    \
        }                                                                                                                                  \
    }
#define PARTS(part) REAL part[4] = {0.0f, 0.0f, 0.0f, 0.0f}
#define WHOLE(part) ((part[0] + part[1]) + (part[2] + part[3]))
#define COLUMN      __attribute__((always_inline)) void

// y = after(gamma (x - mean) inverse + beta), with the batch's mean and inverse = 1 / sqrt(variance + epsilon);
// running = momentum running + (1 - momentum) batch's. The variance is the biased one.
COLUMN normalize_column(global const REAL *restrict x, global const REAL *restrict gamma, global const REAL *restrict beta,
                        global REAL *restrict running_mean, global REAL *restrict running_variance, global REAL *restrict mean,
                        global REAL *restrict inverse, global REAL *restrict y, int c, int batch, int features, int pitch, float momentum,
                        float epsilon, const int activates) {
    PARTS(sums);
    EACH_IN_PARTS(sums[k] += x[i];)
    const REAL center = WHOLE(sums) / batch;
    PARTS(squares);
    EACH_IN_PARTS(const REAL off = x[i] - center; squares[k] = MULTIPLY_ADD(off, off, squares[k]);)
    const REAL variance = WHOLE(squares) / batch, root = 1.0f / sqrt(variance + epsilon), scale = gamma[c] * root, shift = beta[c];
    for (int row = 0; row < batch; row++) {
        const size_t i = (size_t)row * pitch + c;
        const REAL value = MULTIPLY_ADD(x[i] - center, scale, shift);
        y[i] = activates ? FORWARD(value) : value;
    }
    mean[c] = center;
    inverse[c] = root;
    running_mean[c] = WHERE(REAL_COLUMN(c) < features, momentum * running_mean[c] + (1.0f - momentum) * center, 0.0f);
    running_variance[c] = WHERE(REAL_COLUMN(c) < features, momentum * running_variance[c] + (1.0f - momentum) * variance, 0.0f);
}

// With d = dy * derivative at the output `at`, and z = (x - mean) inverse: dbeta = sum of d, dgamma = sum of d z,
// dx = gamma inverse (d - dbeta / batch - z dgamma / batch). Without dx there is none.
COLUMN normalize_gradient_column(global const REAL *restrict dy, global const REAL *restrict x, global const REAL *restrict gamma,
                                 global const REAL *restrict mean, global const REAL *restrict inverse, global REAL *restrict dx,
                                 global REAL *restrict dgamma, global REAL *restrict dbeta, global const REAL *restrict at, int c,
                                 int batch, int pitch, const int activates) {
    const REAL center = mean[c], root = inverse[c];
    PARTS(sums);
    PARTS(products);
    EACH_IN_PARTS(const REAL output = at[i], above = dy[i]; const REAL slope = activates ? BACKWARD(above, output) : above;
                  sums[k] += slope; products[k] = MULTIPLY_ADD(slope, x[i] - center, products[k]);)
    const REAL sum = WHOLE(sums), product = WHOLE(products) * root;
    dgamma[c] = product;
    dbeta[c] = sum;
    if (!dx) return;
    const REAL share = sum / batch, lean = product * root / batch, scale = gamma[c] * root;
    for (int row = 0; row < batch; row++) {
        const size_t i = (size_t)row * pitch + c;
        const REAL output = at[i], above = dy[i];
        const REAL slope = activates ? BACKWARD(above, output) : above;
        dx[i] = (slope - share - (x[i] - center) * lean) * scale;
    }
}
