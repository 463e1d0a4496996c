// A whole step of a dense layer under softmax cross-entropy, below which nothing learns: logits, losses, gradient and the optimizer's step.
// Each alone would be too small for its own launch.
//
//   x  batch rows   [ . . . inputs . . . ]      w  inputs rows  [ one vector: classes, padding ]      slope  batch rows [ one vector ]
//
//   1  logits = x w + b, ROWS rows of x at once; from each its loss, its prediction, and slope = (softmax - target) / batch
//   2  w -= step of x^T slope, COLUMNS rows of w at once; b -= step of the sum of the slopes
//
// Built with GATHERS 1, x and labels are all examples', and the batch is examples order[first] ..; with 0 they are the batch's.
// Assumes: one item for all; classes fill one vector at most; the batch has at most BATCH rows; x's padding is finite.
#define REAL  float16
#define LANES 16
#include "Elementwise.cl"
#include "Lanes.cl"
#include "RowLoss.cl"
#include "UpdateRules.cl"

#define COLUMNS     8
#define EACH_ROW    _Pragma("unroll") for (int r = 0; r < ROWS; r++)
#define EACH_COLUMN _Pragma("unroll") for (int c = 0; c < COLUMNS; c++)
#if GATHERS
#define ORDER_ARGUMENT global const int *restrict order,
#define EXAMPLE(row)   order[first + (row)]
#else
#define ORDER_ARGUMENT
#define EXAMPLE(row) (row)
#endif

kernel __attribute__((reqd_work_group_size(1, 1, 1))) void
head_step(global const float *restrict x, global const int *restrict labels, ORDER_ARGUMENT global float *restrict outcomes,
          global float16 *restrict w, global float16 *restrict b,
          STATE_ARGUMENTS(w_memory, float16) STATE_ARGUMENTS(b_memory, float16) global const float *restrict table, int table_row,
          int batch, int inputs, int x_pitch, int classes, int first) {
    STATE_POINTERS(w_memory, float16);
    STATE_POINTERS(b_memory, float16);
    const float4 rates = vload4(table_row, table);
    global const float *example[BATCH];
    float16 slope[BATCH];
    for (int row = 0; row < batch; row++) example[row] = x + (size_t)EXAMPLE(row) * x_pitch;

    for (int row = 0; row < batch; row += ROWS) {
        // Rows past the batch are its last row again.
        global const float *left[ROWS];
        float16 acc[ROWS];
        EACH_ROW left[r] = example[min(row + r, batch - 1)];
        EACH_ROW acc[r] = b[0];
        for (int k = 0; k < inputs; k++) {
            const float16 weight = w[k];
            EACH_ROW acc[r] = MULTIPLY_ADD((float16)left[r][k], weight, acc[r]);
        }
        EACH_ROW if (row + r < batch) slope[row + r] =
            row_slope(acc[r], labels[EXAMPLE(row + r)], batch, classes, SMOOTHING, outcomes + 2 * (first + row + r));
    }

    for (int column = 0; column < inputs; column += COLUMNS) {
        float16 acc[COLUMNS];
        EACH_COLUMN acc[c] = 0.0f;
        for (int row = 0; row < batch; row++) EACH_COLUMN acc[c] = MULTIPLY_ADD((float16)example[row][column + c], slope[row], acc[c]);
        EACH_COLUMN if (column + c < inputs) UPDATE(float16, W, w, w_memory, column + c, acc[c], rates);
    }
    float16 sum = 0.0f;
    for (int row = 0; row < batch; row++) sum += slope[row];
    UPDATE(float16, B, b, b_memory, 0, sum, rates);
}
