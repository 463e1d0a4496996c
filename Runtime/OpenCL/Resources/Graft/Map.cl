// Element by element, over padded arrays of one shape taken as `count` REALs.
//   Item i does the REALs i * CHUNK .. (i + 1) * CHUNK - 1. Padding is computed like the rest: finite stays finite, zero times finite
//   stays zero.
// Assumes: REAL is float16 with work-groups of one item (CPU), or float (GPU).
#include "Elementwise.cl"

#define EACH for (int i = get_global_id(0) * CHUNK, last = min(count, i + CHUNK); i < last; i++)

// y = f(x)
kernel void map_forward(global const REAL *x, global REAL *y, int count) {
    EACH {
        const REAL value = x[i];
        y[i] = FORWARD(value);
    }
}

// dx = dy * f', with f' taken at f's output y
kernel void map_gradient(global const REAL *y, global const REAL *dy, global REAL *dx, int count) {
    EACH {
        const REAL value = y[i], slope = dy[i];
        dx[i] = BACKWARD(slope, value);
    }
}

// sum = a + b
kernel void map_add(global const REAL *a, global const REAL *b, global REAL *sum, int count) { EACH sum[i] = a[i] + b[i]; }

// result = v where x > 0, the feature's slope times v elsewhere: forward with v = x, back with v = dy; rows are `vectors` REALs
kernel void parametric_relu(global const REAL *x, global const REAL *slopes, global const REAL *v, global REAL *result, int vectors,
                            int count) {
    EACH {
        const REAL value = v[i];
        result[i] = select(slopes[i % vectors] * value, value, x[i] > 0.0f);
    }
}

// dslopes = sum over the rows of x dy where x is not above zero: one column of REALs to an item
kernel void parametric_relu_slope_gradient(global const REAL *x, global const REAL *dy, global REAL *dslopes, int rows, int vectors) {
    const int v = get_global_id(0);
    if (v >= vectors) return;
    REAL sum = 0.0f;
    for (int r = 0; r < rows; r++) {
        const size_t place = (size_t)r * vectors + v;
        const REAL value = x[place];
        sum += select(value * dy[place], (REAL)0.0f, value > 0.0f);
    }
    dslopes[v] = sum;
}

// y[:, to .. to + columns) = x[:, from .. from + columns), zero elsewhere, padding too: row by row, x_pitch and y_pitch floats apart.
//
//   x row  | . . . [ a b c ] . |        from may be anywhere, so vectors of x are read unaligned
//   y row  | 0 [ a b c ] 0 0 0 |        those of y are whole
//
//   Item (c, r) does the vectors c, c + global size, .. of row r.
kernel void map_columns(global const float *x, global float *y, int rows, int x_pitch, int y_pitch, int from, int columns, int to) {
    const int r = get_global_id(1);
    if (r >= rows) return;
    global const float *source = x + (size_t)r * x_pitch + from;
    global float *result = y + (size_t)r * y_pitch;
    for (int c = get_global_id(0) * LANES; c < y_pitch; c += get_global_size(0) * LANES) {
#if LANES == 16
        if (c >= to && c + LANES <= to + columns)
            *(global float16 *)(result + c) = vload16(0, source + (c - to));
        else
            for (int i = c; i < c + LANES; i++) result[i] = i >= to && i < to + columns ? source[i - to] : 0.0f;
#else
        result[c] = c >= to && c < to + columns ? source[c - to] : 0.0f;
#endif
    }
}
