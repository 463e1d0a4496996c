// The fully connected layer for GPUs: a work-group of TILE x TILE items computes a tile of the result, one element to an item. Tiles of
// both factors pass through local memory, where every element is read TILE times.
//
//                      right  | tile | reduction
//                             | tile | walks down
//                             +------+
//    left  | tile | tile | -> | item | result[row][column]
//           reduction walks
//
// All matrices lie row by row, rows padded to a pitch that is a multiple of TILE, so column indices never leave a row. Neighbouring items
// read and write neighbouring columns. Local tiles have an odd pitch against bank conflicts.
// Assumes: work-groups of 16 x 16 items are allowed; the global size covers the result's pitch by its rows, both rounded up to TILE.
#define REAL float
#include "Elementwise.cl"
#ifdef RULE
#include "UpdateRules.cl"
#endif

#define TILE    16
#define GROUP   __attribute__((reqd_work_group_size(TILE, TILE, 1)))
#define BARRIER barrier(CLK_LOCAL_MEM_FENCE)

#ifdef FORWARD_PASS
// y = after(x w + b)
kernel GROUP void dense_forward(global const float *restrict x, global const float *restrict w, global const float *restrict b,
                                global float *restrict y, int batch, int inputs, int x_pitch, int y_pitch) {
    local float left[TILE][TILE + 1], right[TILE][TILE + 1];
    const int lx = get_local_id(0), ly = get_local_id(1), column = get_global_id(0), row = get_global_id(1);
    float sum = b[column];
    for (int k = 0; k < inputs; k += TILE) {
        left[ly][lx] = row < batch && k + lx < inputs ? x[(size_t)row * x_pitch + k + lx] : 0.0f;
        right[ly][lx] = k + ly < inputs ? w[(size_t)(k + ly) * y_pitch + column] : 0.0f;
        BARRIER;
        for (int i = 0; i < TILE; i++) sum += left[ly][i] * right[i][lx];
        BARRIER;
    }
    if (row < batch) y[(size_t)row * y_pitch + column] = FORWARD(sum);
}
#endif

#ifdef INPUT_GRADIENT
// dx = (dy w^T) * derivative at the output `at`. Rows of w that are not there count as zero, which makes dx's padding zero.
kernel GROUP void dense_input_gradient(global const float *restrict dy, global const float *restrict w, global float *restrict dx,
                                       global const float *restrict at, int batch, int inputs, int units, int dy_pitch, int dx_pitch) {
    local float left[TILE][TILE + 1], turned[TILE][TILE + 1];
    const int lx = get_local_id(0), ly = get_local_id(1), column = get_global_id(0), row = get_global_id(1);
    const int weights_row = column - lx + ly;
    float sum = 0.0f;
    for (int u = 0; u < units; u += TILE) {
        left[ly][lx] = row < batch ? dy[(size_t)row * dy_pitch + u + lx] : 0.0f;
        turned[ly][lx] = weights_row < inputs ? w[(size_t)weights_row * dy_pitch + u + lx] : 0.0f;
        BARRIER;
        for (int i = 0; i < TILE; i++) sum += left[ly][i] * turned[lx][i];
        BARRIER;
    }
    if (row < batch) {
        const size_t place = (size_t)row * dx_pitch + column;
        const float output = at[place];
        dx[place] = BACKWARD(sum, output);
    }
}
#endif

#ifdef WEIGHT_PASS
#ifdef RULE
#define RULE_ARGUMENTS STATE_ARGUMENTS(memory, float) global const float *restrict table, int table_row,
#define RULE_POINTERS                                                                                                                      \
    STATE_POINTERS(memory, float);                                                                                                         \
    const float4 rates = vload4(table_row, table)
#define STORE(place, value, of, target) UPDATE(float, of, target, memory, place, value, rates)
#else
#define RULE_ARGUMENTS
#define RULE_POINTERS
#define STORE(place, value, of, target) (target)[place] = value
#endif

// dw = x^T dy; with RULE, the optimizer's step takes it straight from the registers instead.
kernel GROUP void dense_weights(global const float *restrict x, global const float *restrict dy, global float *restrict w,
                                RULE_ARGUMENTS int batch, int inputs, int x_pitch, int dy_pitch) {
    RULE_POINTERS;
    local float turned[TILE][TILE + 1], right[TILE][TILE + 1];
    const int lx = get_local_id(0), ly = get_local_id(1), column = get_global_id(0), row = get_global_id(1);
    const int x_column = row - ly + lx;
    float sum = 0.0f;
    for (int k = 0; k < batch; k += TILE) {
        turned[ly][lx] = k + ly < batch ? x[(size_t)(k + ly) * x_pitch + x_column] : 0.0f;
        right[ly][lx] = k + ly < batch ? dy[(size_t)(k + ly) * dy_pitch + column] : 0.0f;
        BARRIER;
        for (int i = 0; i < TILE; i++) sum += turned[i][ly] * right[i][lx];
        BARRIER;
    }
    if (row < inputs) STORE((size_t)row * dy_pitch + column, sum, W, w);
}

// db = sum of the rows of dy, one column to an item; with RULE, the optimizer's step
kernel void dense_biases(global const float *restrict dy, global float *restrict b, RULE_ARGUMENTS int batch, int dy_pitch) {
    RULE_POINTERS;
    const int column = get_global_id(0);
    if (column >= dy_pitch) return;
    float sum = 0.0f;
    for (int k = 0; k < batch; k++) sum += dy[(size_t)k * dy_pitch + column];
    STORE(column, sum, B, b);
}
#endif
