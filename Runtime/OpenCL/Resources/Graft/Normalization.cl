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

// i is the place of a REAL of column c, in the rows from .. to - 1.
#define ROWS(from, to) for (size_t i = (size_t)(from)*pitch + c, end = (size_t)(to)*pitch + c; i < end; i += pitch)
#define EACH_ROW       ROWS(0, batch)
#define ROWS_OF_CHUNK  ROWS(get_global_id(1) * CHUNK, min(batch, (int)(get_global_id(1) + 1) * CHUNK))

// y = after(gamma (x - mean) inverse + beta), with the batch's mean and inverse = 1 / sqrt(variance + epsilon);
// running = momentum running + (1 - momentum) batch's. The variance is the biased one.
kernel void normalize_forward(global const REAL *restrict x, global const REAL *restrict gamma, global const REAL *restrict beta,
                              global REAL *restrict running_mean, global REAL *restrict running_variance, global REAL *restrict mean,
                              global REAL *restrict inverse, global REAL *restrict y, int batch, int features, int pitch, float momentum,
                              float epsilon) {
    const int c = get_global_id(0);
    if (c >= pitch) return;
    REAL sum = 0.0f;
    EACH_ROW sum += x[i];
    const REAL center = sum / batch;
    REAL squares = 0.0f;
    EACH_ROW {
        const REAL off = x[i] - center;
        squares = MULTIPLY_ADD(off, off, squares);
    }
    const REAL variance = squares / batch, root = 1.0f / sqrt(variance + epsilon), scale = gamma[c] * root, shift = beta[c];
    EACH_ROW {
        const REAL value = MULTIPLY_ADD(x[i] - center, scale, shift);
        y[i] = FORWARD(value);
    }
    mean[c] = center;
    inverse[c] = root;
    running_mean[c] = WHERE(REAL_COLUMN(c) < features, momentum * running_mean[c] + (1.0f - momentum) * center, 0.0f);
    running_variance[c] = WHERE(REAL_COLUMN(c) < features, momentum * running_variance[c] + (1.0f - momentum) * variance, 0.0f);
}

// With d = dy * derivative at the output `at`, and z = (x - mean) inverse: dbeta = sum of d, dgamma = sum of d z,
// dx = gamma inverse (d - dbeta / batch - z dgamma / batch). Without -D INPUT_GRADIENT=1 there is no dx.
kernel void normalize_gradient(global const REAL *restrict dy, global const REAL *restrict x, global const REAL *restrict gamma,
                               global const REAL *restrict mean, global const REAL *restrict inverse,
#if INPUT_GRADIENT
                               global REAL *restrict dx,
#endif
                               global REAL *restrict dgamma, global REAL *restrict dbeta, global const REAL *restrict at, int batch,
                               int pitch) {
    const int c = get_global_id(0);
    if (c >= pitch) return;
    const REAL center = mean[c], root = inverse[c];
    REAL sum = 0.0f, product = 0.0f;
    EACH_ROW {
        const REAL output = at[i], above = dy[i];
        const REAL slope = BACKWARD(above, output);
        sum += slope;
        product = MULTIPLY_ADD(slope, x[i] - center, product);
    }
    product *= root;
    dgamma[c] = product;
    dbeta[c] = sum;
#if INPUT_GRADIENT
    const REAL share = sum / batch, lean = product * root / batch, scale = gamma[c] * root;
    EACH_ROW {
        const REAL output = at[i], above = dy[i];
        const REAL slope = BACKWARD(above, output);
        dx[i] = (slope - share - (x[i] - center) * lean) * scale;
    }
#endif
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
