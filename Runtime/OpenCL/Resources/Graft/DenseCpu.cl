// The fully connected layer for CPUs: every work-item holds a block of the result in vector registers and walks the reduction once.
// All matrices lie row by row, rows padded to whole float16 vectors; pitches of vector arrays are counted in vectors.
//
//              WIDE      WIDE - 1 vectors
//           +---------+-------+       each item: ROWS rows by WIDE vectors of the result, or by one less behind the first `full` blocks,
//   ROWS    | item    | item  |       acc[row][vector] += left[row][k] (broadcast) * right[k][vector], for all k in order,
//   rows    +---------+-------+       so a result's bits do not depend on how items are spread over cores.
//           | item    | item  |
//           +---------+-------+
//
// Assumes: work-groups of one item, no barriers. Built with -D ROWS, WIDE, and EVEN = 1 where no block is narrower.
#define REAL float16
#include "Elementwise.cl"
#include "Blocks.cl"
#include "Square.cl"
#ifdef RULE
#include "UpdateRules.cl"
#endif

// Calls block(arguments.., width) with a width that is known when the program is built.
#define WIDE_OR_NARROW(block_of, block, ...)                                                                                               \
    if (EVEN || block < full)                                                                                                              \
        block_of(__VA_ARGS__, block *WIDE, WIDE);                                                                                          \
    else                                                                                                                                   \
        block_of(__VA_ARGS__, block *WIDE - (block - full), WIDE - 1);

#ifdef FORWARD_PASS
// y = after(x w + b). Item (j, i): block j of vectors, rows i * ROWS .. of y.
// Rows past the batch read the last row again and are not written.
BLOCK forward_block(global const float *restrict x, global const float16 *restrict w, global const float16 *restrict b,
                    global float16 *restrict y, int row, int batch, int inputs, int x_pitch, int y_pitch, int vector, const int width) {
    global const float *left[ROWS];
    EACH_ROW left[r] = x + (size_t)min(row + r, batch - 1) * x_pitch;
    global const float16 *right = w + vector;
    float16 acc[ROWS][WIDE];
    EACH_VECTOR EACH_ROW acc[r][v] = b[vector + v];
    for (int k = 0; k < inputs; k++, right += y_pitch) {
        MULTIPLY(left[r][k])
    }
    EACH_ROW if (row + r < batch) EACH_VECTOR y[(size_t)(row + r) * y_pitch + vector + v] = FORWARD(acc[r][v]);
}

kernel ONE_ITEM void dense_forward(global const float *restrict x, global const float16 *restrict w, global const float16 *restrict b,
                                   global float16 *restrict y, int batch, int inputs, int x_pitch, int y_pitch, int full) {
    const int block = get_global_id(0), row = get_global_id(1) * ROWS;
    WIDE_OR_NARROW(forward_block, block, x, w, b, y, row, batch, inputs, x_pitch, y_pitch)
}
#endif

#ifdef INPUT_GRADIENT
// dx = (dy w^T) * derivative at the output `at`. Item (j, i): block j of vectors of dx, each 16 rows of w, and the rows i * chunk .. of dx.
// It turns a panel of its rows of w by 90 degrees into private memory, so that the reduction over units runs over vectors:
//
//            unit ->                            16 inputs
//   w  16 inputs | a b c .. |     turned   unit | a . . |
//                | . . . .. |              |    | b . . |
//
// Panels of wide layers add up in dx itself. Rows of w that are not there count as zero, which makes dx's padding zero.
BLOCK input_gradient_block(global const float *restrict dy, global const float *restrict w, global float16 *restrict dx,
                           global const float16 *restrict at, int begin, int end, int inputs, int units, int dy_pitch, int dx_pitch,
                           int vector, const int width) {
    float16 turned[PANEL * WIDE];
    for (int panel = 0; panel < units; panel += PANEL) {
        const int depth = min(units - panel, PANEL);
        for (int v = 0; v < width; v++) {
            global const float *corner = w + (size_t)(vector + v) * 16 * dy_pitch + panel;
            const int present = min(16, inputs - (vector + v) * 16);
            for (int u = 0; u < depth; u += 16) {
                float16 even[16], odd[16];
                _Pragma("unroll") for (int i = 0; i < 16; i++) even[i] =
                    i < present ? *(global const float16 *)(corner + (size_t)i * dy_pitch + u) : 0.0f;
                TURN(even, odd)
                _Pragma("unroll") for (int i = 0; i < 16; i++) turned[(u + i) * WIDE + v] = even[i];
            }
        }
        for (int row = begin; row < end; row += ROWS) {
            global const float *left[ROWS];
            EACH_ROW left[r] = dy + (size_t)min(row + r, end - 1) * dy_pitch + panel;
            const float16 *right = turned;
            float16 acc[ROWS][WIDE];
            EACH_VECTOR EACH_ROW acc[r][v] = 0.0f;
            for (int u = 0; u < depth; u++, right += WIDE) {
                MULTIPLY(left[r][u])
            }
            EACH_ROW if (row + r < end) EACH_VECTOR {
                const size_t place = (size_t)(row + r) * dx_pitch + vector + v;
                if (panel > 0) acc[r][v] += dx[place];
                if (panel + PANEL < units)
                    dx[place] = acc[r][v];
                else
                    dx[place] = BACKWARD(acc[r][v], at[place]);
            }
        }
    }
}

kernel ONE_ITEM void dense_input_gradient(global const float *restrict dy, global const float *restrict w, global float16 *restrict dx,
                                          global const float16 *restrict at, int batch, int inputs, int units, int dy_pitch, int dx_pitch,
                                          int chunk, int full) {
    const int block = get_global_id(0), begin = get_global_id(1) * chunk, end = min(batch, begin + chunk);
    WIDE_OR_NARROW(input_gradient_block, block, dy, w, dx, at, begin, end, inputs, units, dy_pitch, dx_pitch)
}
#endif

#ifdef WEIGHT_PASS
// dw = x^T dy and db = sum of the rows of dy; with RULE, the optimizer's step takes them straight from the registers instead.
// Item (j, i), or (i, j) where block_dimension is 1: block j of vectors, rows i * ROWS .. of dw; the items with i = groups do the biases.
// Rows past the inputs read what lies behind x's rows, at the last one behind the array, and are not written.
#ifdef RULE
#define STORE(place, value, of, target, states) UPDATE(float16, of, target, states, place, value, rates)
#define MEMORIES                                STATE_ARGUMENTS(w_memory, float16) STATE_ARGUMENTS(b_memory, float16) global const float *restrict table, int table_row,
#define MEMORIES_GIVEN                          STATES_GIVEN(w_memory) STATES_GIVEN(b_memory) table, table_row,
#else
#define STORE(place, value, of, target, states) (target)[place] = value
#define MEMORIES
#define MEMORIES_GIVEN
#endif

BLOCK weights_block(global const float *restrict x, global const float16 *restrict dy, global float16 *restrict w,
                    global float16 *restrict b, MEMORIES int batch, int inputs, int x_pitch, int dy_pitch, int groups, int group,
                    int vector, const int width) {
    global const float16 *right = dy + vector;
#ifdef RULE
    STATE_POINTERS(w_memory, float16);
    STATE_POINTERS(b_memory, float16);
    const float4 rates = vload4(table_row, table);
#endif
    if (group == groups) {
        float16 sum[WIDE];
        EACH_VECTOR sum[v] = 0.0f;
        for (int k = 0; k < batch; k++, right += dy_pitch) EACH_VECTOR sum[v] += right[v];
        EACH_VECTOR STORE(vector + v, sum[v], B, b, b_memory);
        return;
    }
    const int row = group * ROWS;
    global const float *left = x + row;
    float16 acc[ROWS][WIDE];
    EACH_VECTOR EACH_ROW acc[r][v] = 0.0f;
    for (int k = 0; k < batch; k++, right += dy_pitch, left += x_pitch) {
        MULTIPLY(left[r])
    }
    EACH_ROW if (row + r < inputs) EACH_VECTOR STORE((size_t)(row + r) * dy_pitch + vector + v, acc[r][v], W, w, w_memory);
}

kernel ONE_ITEM void dense_weights(global const float *restrict x, global const float16 *restrict dy, global float16 *restrict w,
                                   global float16 *restrict b, MEMORIES int batch, int inputs, int x_pitch, int dy_pitch, int groups,
                                   int full, int block_dimension) {
    const int block = get_global_id(block_dimension), group = get_global_id(1 - block_dimension);
    WIDE_OR_NARROW(weights_block, block, x, dy, w, b, MEMORIES_GIVEN batch, inputs, x_pitch, dy_pitch, groups, group)
}
#endif
