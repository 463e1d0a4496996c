// The optimizer's steps of several parameters in one launch, that of a dense layer with the weight gradient that it needs, as in
// DenseCpu.cl. The parts stand in a table, PART ints to each, which begins with the number of its first item:
//   a dense layer: item of a block of vectors and a group of ROWS rows of w; the last group does the biases
//   a parameter with its gradient in memory: item of CHUNK vectors
// Where a batch is long, items go block by block and not group by group, so that a block of dy stays in the second cache.
// Assumes: work-groups of one item, no barriers, as Blocks.cl. Built with -D ROWS, ARRAYS, RULE and its constants.
#define REAL  float16
#define WIDE  4
#define CHUNK 32
#include "Elementwise.cl"
#include "Blocks.cl"
#include "UpdateRules.cl"
#include "Arrays.cl"

#define PART 24

// Vectors of one parameter, from place `to` on, every `pitch`: width and rows are those of a block.
typedef struct {
    global float16 *parameter, *memory[STATES + 1];
    float4 rates;
    bool as_bias;
} Target;

Target target(global float **arrays, int parameter, global const int *states, float4 rates, bool as_bias) {
    Target t;
    t.parameter = (global float16 *)arrays[parameter];
    for (int i = 0; i < STATES; i++) t.memory[i] = (global float16 *)arrays[states[i]];
    t.rates = rates;
    t.as_bias = as_bias;
    return t;
}

void update(const Target *t, size_t place, float16 gradient) {
    const float4 rates = t->rates;
    if (t->as_bias)
        UPDATE(float16, B, t->parameter, t->memory, place, gradient, rates)
    else
        UPDATE(float16, W, t->parameter, t->memory, place, gradient, rates)
}

// Rows past the inputs read what lies behind x's rows, at the last one behind the array, and are not used.
BLOCK weight_block(global const float *restrict left, global const float16 *restrict right, float16 *gradient, int batch, int x_pitch,
                   int vectors, const int width) {
    float16 acc[ROWS][WIDE];
    EACH_VECTOR EACH_ROW acc[r][v] = 0.0f;
    for (int k = 0; k < batch; k++, right += vectors, left += x_pitch) {
        MULTIPLY(left[r])
    }
    EACH_ROW EACH_VECTOR gradient[r * WIDE + v] = acc[r][v];
}

BLOCK bias_block(global const float16 *restrict right, float16 *gradient, int batch, int vectors, const int width) {
    float16 sum[WIDE];
    EACH_VECTOR sum[v] = 0.0f;
    for (int k = 0; k < batch; k++, right += vectors) EACH_VECTOR sum[v] += right[v];
    EACH_VECTOR gradient[v] = sum[v];
}

// 1: x, dy, w, b, states of w (2), states of b (2); inputs, pitch of x, vectors of dy, groups, whether w and b have the biases' constants
void dense(global float **arrays, global const int *part, int item, float4 rates, int batch, int block_by_block) {
    const int inputs = part[11], x_pitch = part[12], vectors = part[13], groups = part[14];
    SPLIT(vectors);
    const int block = block_by_block ? item / (groups + 1) : item % blocks, group = block_by_block ? item % (groups + 1) : item / blocks;
    const int width = block < full ? wide : wide - 1, vector = block * wide - max(0, block - full);
    global const float16 *right = (global const float16 *)arrays[part[3]] + vector;
    float16 gradient[ROWS * WIDE];
    if (group == groups) {
        BY_WIDTH(width, bias_block, right, gradient, batch, vectors)
        const Target t = target(arrays, part[5], part + 8, rates, part[16]);
        for (int v = 0; v < width; v++) update(&t, vector + v, gradient[v]);
        return;
    }
    const int row = group * ROWS;
    global const float *left = arrays[part[2]] + row;
    BY_WIDTH(width, weight_block, left, right, gradient, batch, x_pitch, vectors)
    const Target t = target(arrays, part[4], part + 6, rates, part[15]);
    for (int r = 0; r < min(ROWS, inputs - row); r++)
        for (int v = 0; v < width; v++) update(&t, (size_t)(row + r) * vectors + vector + v, gradient[r * WIDE + v]);
}

// 0: gradient, -, parameter, -, states (2), -, -; vectors, and, at the dense layer's place, whether it has the biases' constants
void plain(global float **arrays, global const int *part, int item, float4 rates) {
    global const float16 *gradient = (global const float16 *)arrays[part[2]];
    const Target t = target(arrays, part[4], part + 6, rates, part[15]);
    const int end = min(part[11], (item + 1) * CHUNK);
    for (int i = item * CHUNK; i < end; i++) update(&t, i, gradient[i]);
}

kernel __attribute__((reqd_work_group_size(1, 1, 1))) void updates(global const int *restrict parts, int count, int batch,
                                                                   int block_by_block, int table_row, ARRAY_ARGUMENTS) {
    GATHERED_ARRAYS
    const int item = get_global_id(0);
    global const int *part = parts;
    while (count > 1 && item >= part[PART]) part += PART, count--;
    const float4 rates = vload4(table_row, arrays[part[10]]);
    if (part[1])
        dense(arrays, part, item - part[0], rates, batch, block_by_block);
    else
        plain(arrays, part, item - part[0], rates);
}
