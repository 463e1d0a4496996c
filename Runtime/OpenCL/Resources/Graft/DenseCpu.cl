// The fully connected layer for CPUs: every work-item holds a block of the result in vector registers and walks the reduction once.
// All matrices lie row by row, rows padded to whole float16 vectors; pitches of vector arrays are counted in vectors.
//
//            VECTORS vectors
//           +-------+-------+         each item: ROWS rows by VECTORS vectors of the result,
//   ROWS    | item  | item  |         acc[row][vector] += left[row][k] (broadcast) * right[k][vector], for all k in order,
//   rows    +-------+-------+         so a result's bits do not depend on how items are spread over cores.
//           | item  | item  |
//           +-------+-------+
//
// Assumes: work-groups of one item, no barriers; ROWS divides 16 where rows of w are counted; ROWS * VECTORS accumulators and a vector or
// two fit the registers (28 + 2 of AVX-512's 32). A width that VECTORS does not divide comes as a second call with smaller VECTORS.
#define REAL float16
#include "Elementwise.cl"
#include "Square.cl"
#ifdef RULE
#include "UpdateRules.cl"
#endif

#define EACH_ROW    _Pragma("unroll") for (int r = 0; r < ROWS; r++)
#define EACH_VECTOR _Pragma("unroll") for (int v = 0; v < VECTORS; v++)
#define ONE_ITEM    __attribute__((reqd_work_group_size(1, 1, 1)))

#ifdef FORWARD_PASS
// y = after(x w + b). Item (i, j): rows i * ROWS .. of y, vectors first + j * VECTORS ..
// Rows past the batch read the last row again and are not written.
kernel ONE_ITEM void dense_forward(global const float *restrict x, global const float16 *restrict w, global const float16 *restrict b,
                                   global float16 *restrict y, int batch, int inputs, int x_pitch, int y_pitch, int first) {
    const int row = get_global_id(0) * ROWS, vector = first + get_global_id(1) * VECTORS;
    global const float *left[ROWS];
    EACH_ROW left[r] = x + (size_t)min(row + r, batch - 1) * x_pitch;
    global const float16 *right = w + vector;
    float16 acc[ROWS][VECTORS];
    EACH_ROW EACH_VECTOR acc[r][v] = b[vector + v];
    for (int k = 0; k < inputs; k++, right += y_pitch) EACH_VECTOR {
            const float16 weight = right[v];
            EACH_ROW acc[r][v] = MULTIPLY_ADD((float16)left[r][k], weight, acc[r][v]);
        }
    EACH_ROW if (row + r < batch) EACH_VECTOR y[(size_t)(row + r) * y_pitch + vector + v] = FORWARD(acc[r][v]);
}
#endif

#ifdef INPUT_GRADIENT
// dx = (dy w^T) * derivative at the output `at`. Item (j, i): vector j of dx, that is 16 rows of w, and the rows i * chunk .. of dx.
// It turns a panel of its 16 rows of w by 90 degrees into private memory, so that the reduction over units runs over vectors:
//
//            unit ->                            16 inputs
//   w  16 inputs | a b c .. |     turned   unit | a . . |
//                | . . . .. |              |    | b . . |
//
// Panels of wide layers add up in dx itself. Rows of w that are not there count as zero, which makes dx's padding zero.
kernel ONE_ITEM void dense_input_gradient(global const float *restrict dy, global const float *restrict w, global float16 *restrict dx,
                                          global const float16 *restrict at, int batch, int inputs, int units, int dy_pitch, int dx_pitch,
                                          int chunk) {
    const int vector = get_global_id(0), begin = get_global_id(1) * chunk, end = min(batch, begin + chunk);
    float16 turned[PANEL];
    for (int panel = 0; panel < units; panel += PANEL) {
        const int width = min(units - panel, PANEL);
        global const float *corner = w + (size_t)vector * 16 * dy_pitch + panel;
        const int present = min(16, inputs - vector * 16);
        for (int u = 0; u < width; u += 16) {
            float16 even[16], odd[16];
            _Pragma("unroll") for (int i = 0; i < 16; i++) even[i] =
                i < present ? *(global const float16 *)(corner + (size_t)i * dy_pitch + u) : 0.0f;
            TURN(even, odd)
            _Pragma("unroll") for (int i = 0; i < 16; i++) turned[u + i] = even[i];
        }
        for (int row = begin; row < end; row += ROWS) {
            global const float *left[ROWS];
            EACH_ROW left[r] = dy + (size_t)min(row + r, batch - 1) * dy_pitch + panel;
            float16 acc[ROWS];
            EACH_ROW acc[r] = 0.0f;
            for (int u = 0; u < width; u++) {
                const float16 weight = turned[u];
                EACH_ROW acc[r] = MULTIPLY_ADD((float16)left[r][u], weight, acc[r]);
            }
            EACH_ROW if (row + r < end) {
                const size_t place = (size_t)(row + r) * dx_pitch + vector;
                if (panel > 0) acc[r] += dx[place];
                if (panel + PANEL < units)
                    dx[place] = acc[r];
                else
                    dx[place] = BACKWARD(acc[r], at[place]);
            }
        }
    }
}
#endif

#ifdef WEIGHT_PASS
// dw = x^T dy and db = sum of the rows of dy; with RULE, the optimizer's step takes them straight from the registers instead.
// Item (i, j): rows i * ROWS .. of dw, vectors first + j * VECTORS ..; the items with i = groups do the biases.
// Rows past the inputs read x's padding, which is finite, and are not written.
#ifdef RULE
#define STORE(place, value, of, target, states) UPDATE(float16, of, target, states, place, value, rates)
#else
#define STORE(place, value, of, target, states) (target)[place] = value
#endif

kernel ONE_ITEM void dense_weights(global const float *restrict x, global const float16 *restrict dy, global float16 *restrict w,
                                   global float16 *restrict b,
#ifdef RULE
                                   STATE_ARGUMENTS(w_memory, float16) STATE_ARGUMENTS(b_memory, float16) global const float *restrict table,
                                   int table_row,
#endif
                                   int batch, int inputs, int x_pitch, int dy_pitch, int groups, int first) {
    const int group = get_global_id(0), vector = first + get_global_id(1) * VECTORS;
    global const float16 *right = dy + vector;
#ifdef RULE
    STATE_POINTERS(w_memory, float16);
    STATE_POINTERS(b_memory, float16);
    const float4 rates = vload4(table_row, table);
#endif
    if (group == groups) {
        float16 sum[VECTORS];
        EACH_VECTOR sum[v] = 0.0f;
        for (int k = 0; k < batch; k++, right += dy_pitch) EACH_VECTOR sum[v] += right[v];
        EACH_VECTOR STORE(vector + v, sum[v], B, b, b_memory);
        return;
    }
    const int row = group * ROWS;
    global const float *left = x + row;
    float16 acc[ROWS][VECTORS];
    EACH_ROW EACH_VECTOR acc[r][v] = 0.0f;
    for (int k = 0; k < batch; k++, right += dy_pitch, left += x_pitch) EACH_VECTOR {
            const float16 slope = right[v];
            EACH_ROW acc[r][v] = MULTIPLY_ADD((float16)left[r], slope, acc[r][v]);
        }
    EACH_ROW if (row + r < inputs) EACH_VECTOR STORE((size_t)(row + r) * dy_pitch + vector + v, acc[r][v], W, w, w_memory);
}
#endif
