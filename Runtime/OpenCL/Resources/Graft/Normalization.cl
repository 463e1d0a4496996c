// Batch normalization. All matrices lie alike, rows of `pitch` REALs, and each column has statistics of its own:
//
//                 features
//             +-----+-----+-----+      column c is one REAL (16 features, or 1) of every row, of gamma, of the running means ..
//      batch  |  |  |     |     |      Where statistics are taken, item c walks down its column, always in the order of rows.
//             |  v  |     |     |      Padding is computed like the rest and stays what it may be: finite in y, and zero in gradients,
//             +-----+-----+-----+      where zero meets finite; the running averages are masked.
//
// Assumes: LANES is 16 with work-groups of one item (CPU), or 1 with neighbouring items on neighbouring columns (GPU).
#include "Elementwise.cl"
#include "Lanes.cl"
#include "NormalizationColumn.cl"

// i is the place of a REAL of column c, in the rows from .. to - 1.
#define ROWS(from, to) for (size_t i = (size_t)(from)*pitch + c, end = (size_t)(to)*pitch + c; i < end; i += pitch)
#define ROWS_OF_CHUNK  ROWS(get_global_id(1) * CHUNK, min(batch, (int)(get_global_id(1) + 1) * CHUNK))

// Item c: column c.
kernel void normalize_forward(global const REAL *restrict x, global const REAL *restrict gamma, global const REAL *restrict beta,
                              global REAL *restrict running_mean, global REAL *restrict running_variance, global REAL *restrict mean,
                              global REAL *restrict inverse, global REAL *restrict y, int batch, int features, int pitch, float momentum,
                              float epsilon) {
    const int c = get_global_id(0);
    if (c < pitch)
        normalize_column(x, gamma, beta, running_mean, running_variance, mean, inverse, y, c, batch, features, pitch, momentum, epsilon, 1);
}

// Item c: column c. Without -D INPUT_GRADIENT=1 there is no dx.
kernel void normalize_gradient(global const REAL *restrict dy, global const REAL *restrict x, global const REAL *restrict gamma,
                               global const REAL *restrict mean, global const REAL *restrict inverse,
#if INPUT_GRADIENT
                               global REAL *restrict dx,
#endif
                               global REAL *restrict dgamma, global REAL *restrict dbeta, global const REAL *restrict at, int batch,
                               int pitch) {
    const int c = get_global_id(0);
#if !INPUT_GRADIENT
    global REAL *dx = 0;
#endif
    if (c < pitch) normalize_gradient_column(dy, x, gamma, mean, inverse, dx, dgamma, dbeta, at, c, batch, pitch, 1);
}

// y = after(gamma (x - running_mean) / sqrt(running_variance + epsilon) + beta). Item (c, k): column c of the rows k * CHUNK ..
kernel void scale_shift(global const REAL *restrict x, global const REAL *restrict gamma, global const REAL *restrict beta,
                        global const REAL *restrict running_mean, global const REAL *restrict running_variance, global REAL *restrict y,
                        int batch, int pitch, float epsilon) {
    const int c = get_global_id(0);
    if (c >= pitch) return;
    const REAL center = running_mean[c], scale = gamma[c] / sqrt(running_variance[c] + epsilon), shift = beta[c];
    ROWS_OF_CHUNK {
        const REAL value = MULTIPLY_ADD(x[i] - center, scale, shift);
        y[i] = FORWARD(value);
    }
}

// dx = dy * derivative at the output `at` * gamma / sqrt(running_variance + epsilon). Items as above.
kernel void scale_shift_gradient(global const REAL *restrict dy, global const REAL *restrict gamma,
                                 global const REAL *restrict running_variance, global REAL *restrict dx, global const REAL *restrict at,
                                 int batch, int pitch, float epsilon) {
    const int c = get_global_id(0);
    if (c >= pitch) return;
    const REAL scale = gamma[c] / sqrt(running_variance[c] + epsilon);
    ROWS_OF_CHUNK {
        const REAL output = at[i], above = dy[i];
        dx[i] = BACKWARD(above, output) * scale;
    }
}
