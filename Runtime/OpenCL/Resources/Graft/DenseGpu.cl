// The fully connected layer for GPUs: a work-group computes a tile of ROWS x COLUMNS results, each of its items ITEM_ROWS x ITEM_COLUMNS
// of them in registers. Panels of both factors, DEPTH deep, pass through local memory, where an element is read once for each of the
// results that need it, and from there through registers, where it is used ITEM_COLUMNS or ITEM_ROWS times.
//
//                         right  | panel |  k
//                                | panel |  walks down
//                                +-------+
//    left  | panel | panel | ... | tile  |  result[row][column]
//               k walks
//
// With SPLIT the work-groups of a tile share its k between them, each a slice: their sums go to `parts`, and a second kernel adds them
// up, always in the same order, and stores what they come to. So a result of few tiles keeps a whole device busy.
//
// A pass says what it multiplies and what becomes of a sum: one of FORWARD_PASS, INPUT_GRADIENT and WEIGHT_PASS is defined.
// All matrices lie row by row, rows padded to a pitch that is a multiple of 16; what lies outside counts as zero and is not stored.
// Assumes: work-groups of GROUP_COLUMNS x GROUP_ROWS items are allowed, and (ROWS + COLUMNS + 8) * DEPTH floats of local memory.
#define REAL float
#include "Elementwise.cl"
#ifdef RULE
#include "UpdateRules.cl"
#endif

#define ITEM_COLUMNS (COLUMNS / GROUP_COLUMNS)
#define ITEM_ROWS    (ROWS / GROUP_ROWS)
#define ITEMS        (GROUP_COLUMNS * GROUP_ROWS)
#define GROUP        __attribute__((reqd_work_group_size(GROUP_COLUMNS, GROUP_ROWS, 1)))
#define BARRIER      barrier(CLK_LOCAL_MEM_FENCE)
#define EACH(i, n)   _Pragma("unroll") for (int i = 0; i < (n); i++)

// Where in the tile an item's i-th of n rows or columns is, of so many items: in runs of four, which are one vector in local memory, and
// side by side with the neighbours' runs.
#define RUN(n)                   ((n) < 4 ? (n) : 4)
#define PLACE(i, n, item, items) ((i) / RUN(n) * RUN(n) * (items) + (item)*RUN(n) + (i) % RUN(n))

// A panel into local memory, neighbouring items reading neighbouring elements: those of one row along k, or of one k across the rows.
// `value` is what stands at `place` of the tile and `k` of the panel.
#define ALONG(panel, size, value)                                                                                                          \
    for (int element = item; element < (size)*DEPTH; element += ITEMS) {                                                                   \
        const int place = element / DEPTH, k = element % DEPTH;                                                                            \
        panel[k][place] = value;                                                                                                           \
    }
#define ACROSS(panel, size, value)                                                                                                         \
    for (int element = item; element < (size)*DEPTH; element += ITEMS) {                                                                   \
        const int place = element % (size), k = element / (size);                                                                          \
        panel[k][place] = value;                                                                                                           \
    }

#ifdef FORWARD_PASS
// y = after(x w + b)
#define FACTORS         global const float *restrict x, global const float *restrict w
#define RESULT          global const float *restrict b, global float *restrict y
#define LEFT            ALONG
#define LEFT_AT(row, k) ((row) < rows && (k) < end ? x[(size_t)(row)*left_pitch + (k)] : 0.0f)
#define RIGHT           ACROSS
#define RIGHT_AT(k, c)  ((c) < columns && (k) < end ? w[(size_t)(k)*pitch + (c)] : 0.0f)
#define BEGIN
#define STORE(row, column, sum)                                                                                                            \
    {                                                                                                                                      \
        const float z = (sum) + b[column];                                                                                                 \
        y[(size_t)(row)*pitch + (column)] = FORWARD(z);                                                                                    \
    }
#endif

#ifdef INPUT_GRADIENT
// dx = (dy w^T) * derivative at the output `at`. Rows of w that are not there count as zero, which makes dx's padding zero.
#define FACTORS         global const float *restrict dy, global const float *restrict w
#define RESULT          global float *restrict dx, global const float *restrict at
#define LEFT            ALONG
#define LEFT_AT(row, k) ((row) < rows && (k) < end ? dy[(size_t)(row)*left_pitch + (k)] : 0.0f)
#define RIGHT           ALONG
#define RIGHT_AT(k, c)  ((c) < columns && (k) < end ? w[(size_t)(c)*left_pitch + (k)] : 0.0f)
#define BEGIN
#define STORE(row, column, sum)                                                                                                            \
    {                                                                                                                                      \
        const size_t here = (size_t)(row)*pitch + (column);                                                                                \
        const float output = at[here], gradient = sum;                                                                                     \
        dx[here] = BACKWARD(gradient, output);                                                                                             \
    }
#endif

#ifdef WEIGHT_PASS
// dw = x^T dy and db = sum of the rows of dy, as one more row of dw: as if x had one more column, of ones. With RULE, the optimizer's step
// takes them straight from the registers instead.
#define FACTORS         global const float *restrict x, global const float *restrict dy
#define LEFT            ACROSS
#define LEFT_AT(row, k) ((row) >= rows - 1 ? 1.0f : (k) < end ? x[(size_t)(k)*left_pitch + (row)] : 0.0f)
#define RIGHT           ACROSS
#define RIGHT_AT(k, c)  ((c) < columns && (k) < end ? dy[(size_t)(k)*pitch + (c)] : 0.0f)
#ifdef RULE
#define RESULT                                                                                                                             \
    global float *restrict w, global float *restrict b,                                                                                    \
        STATE_ARGUMENTS(w_memory, float) STATE_ARGUMENTS(b_memory, float) global const float *restrict table, int table_row
#define BEGIN                                                                                                                              \
    STATE_POINTERS(w_memory, float);                                                                                                       \
    STATE_POINTERS(b_memory, float);                                                                                                       \
    const float4 rates = vload4(table_row, table);
#define WRITE(place, value, of, target, memory) UPDATE(float, of, target, memory, place, value, rates)
#else
#define RESULT global float *restrict w, global float *restrict b
#define BEGIN
#define WRITE(place, value, of, target, memory) (target)[place] = value
#endif
#define STORE(row, column, sum)                                                                                                            \
    if ((row) < rows - 1) {                                                                                                                \
        const size_t here = (size_t)(row)*pitch + (column);                                                                                \
        WRITE(here, sum, W, w, w_memory);                                                                                                  \
    } else {                                                                                                                               \
        WRITE(column, sum, B, b, b_memory);                                                                                                \
    }
#endif

#ifdef SPLIT
#define TARGET global float *restrict parts
#define TARGET_BEGIN
#define KEEP(row, column, sum) parts[((size_t)slice * rows + (row)) * pitch + (column)] = sum
#else
#define TARGET       RESULT
#define TARGET_BEGIN BEGIN
#define KEEP         STORE
#endif

// Group (j, s * tiles + i): tile i down and j across, its slice s of k.
kernel GROUP void dense_product(FACTORS, TARGET, int rows, int columns, int pitch, int depth, int left_pitch, int slice_depth) {
    local float left[DEPTH][ROWS + 4] __attribute__((aligned(16))), right[DEPTH][COLUMNS + 4] __attribute__((aligned(16)));
    const int item_column = get_local_id(0), item_row = get_local_id(1), item = item_row * GROUP_COLUMNS + item_column;
    const int tiles = (rows + ROWS - 1) / ROWS, slice = get_group_id(1) / tiles;
    const int first_row = get_group_id(1) % tiles * ROWS, first_column = get_group_id(0) * COLUMNS;
    const int begin = slice * slice_depth, end = min(begin + slice_depth, depth);
    TARGET_BEGIN
    float sums[ITEM_ROWS][ITEM_COLUMNS];
    EACH(i, ITEM_ROWS) EACH(j, ITEM_COLUMNS) sums[i][j] = 0.0f;
    for (int panel = begin; panel < end; panel += DEPTH) {
        LEFT(left, ROWS, LEFT_AT(first_row + place, panel + k));
        RIGHT(right, COLUMNS, RIGHT_AT(panel + k, first_column + place));
        BARRIER;
        _Pragma("unroll 8") for (int k = 0; k < DEPTH; k++) {
            float lefts[ITEM_ROWS], rights[ITEM_COLUMNS];
            EACH(i, ITEM_ROWS) lefts[i] = left[k][PLACE(i, ITEM_ROWS, item_row, GROUP_ROWS)];
            EACH(j, ITEM_COLUMNS) rights[j] = right[k][PLACE(j, ITEM_COLUMNS, item_column, GROUP_COLUMNS)];
            EACH(i, ITEM_ROWS) EACH(j, ITEM_COLUMNS) sums[i][j] += lefts[i] * rights[j];
        }
        BARRIER;
    }
    EACH(i, ITEM_ROWS) EACH(j, ITEM_COLUMNS) {
        const int row = first_row + PLACE(i, ITEM_ROWS, item_row, GROUP_ROWS);
        const int column = first_column + PLACE(j, ITEM_COLUMNS, item_column, GROUP_COLUMNS);
        if (row < rows && column < pitch) {
            KEEP(row, column, sums[i][j]);
        }
    }
}

#ifdef SPLIT
// One result to an item: the sum of its slices, in their order.
kernel void dense_sum(global const float *restrict parts, RESULT, int rows, int pitch, int slices) {
    BEGIN
    const int place = get_global_id(0), row = place / pitch, column = place % pitch;
    if (row >= rows) return;
    float sum = 0.0f;
    for (int slice = 0; slice < slices; slice++) sum += parts[(size_t)slice * rows * pitch + place];
    STORE(row, column, sum);
}
#endif
