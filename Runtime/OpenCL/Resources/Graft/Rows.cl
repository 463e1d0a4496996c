// Several ops in one launch that look at the same row of the batch only: gathering, products forward and back, dropout, the loss. Each
// alone reads what the one before has just written, and the smaller they are the more it costs to launch them.
//
//            stage 0   stage 1   stage 2 ..
//   ROWS   +---------------------------------->     an item takes ROWS rows of the batch through all stages: what a stage writes is still
//   rows   | item                                   in the core's first cache when the next one reads it
//          +---------------------------------->
//   ROWS   | item
//
// The stages stand in a table, STAGE ints to each: what it is, then its arrays (their numbers) and its sizes.
// All matrices lie row by row, rows padded to whole float16 vectors.
// Assumes: work-groups of one item, no barriers, as Blocks.cl. Built with -D ROWS, ARRAYS, and the activation of the stages that have one.
#define REAL  float16
#define LANES 16
#define WIDE  4
#include "Elementwise.cl"
#include "Lanes.cl"
#include "Blocks.cl"
#include "Square.cl"
#include "Philox.cl"
#include "RowLoss.cl"
#include "Arrays.cl"

#define STAGE    16

// x[r] = scale * features[order[first + r]], and the row's target with it; x's padding becomes zero.
//   features, all targets, order, x, targets; bytes or floats, columns, pitches of features, x and targets, scale
void gather(global float **arrays, global const int *stage, int begin, int end, int first) {
    global const int *all_targets = (global const int *)arrays[stage[2]], *order = (global const int *)arrays[stage[3]];
    global int *targets = (global int *)arrays[stage[5]];
    const int columns = stage[7], feature_pitch = stage[8], x_pitch = stage[9], target_pitch = stage[10];
    const float scale = as_float(stage[11]);
    for (int r = begin; r < end; r++) {
        const size_t i = order[first + r], from = i * feature_pitch;
        global const uchar *bytes = (global const uchar *)arrays[stage[1]] + from;
        global const float *floats = arrays[stage[1]] + from;
        global float *to = arrays[stage[4]] + (size_t)r * x_pitch;
        int c = 0;
        if (stage[6])
            for (; c + 16 <= columns; c += 16) *(global float16 *)(to + c) = scale * convert_float16(vload16(0, bytes + c));
        else
            for (; c + 16 <= columns; c += 16) *(global float16 *)(to + c) = scale * vload16(0, floats + c);
        for (; c < x_pitch; c++) to[c] = c < columns ? scale * (stage[6] ? (float)bytes[c] : floats[c]) : 0.0f;
        for (int t = 0; t < target_pitch; t++) targets[(size_t)r * target_pitch + t] = all_targets[i * target_pitch + t];
    }
}

BLOCK product_block(global const float *const *left, global const float16 *restrict right, global const float16 *restrict bias,
                    global float16 *restrict y, int depth, int vectors, int rows, const int width) {
    float16 acc[ROWS][WIDE];
    EACH_VECTOR EACH_ROW acc[r][v] = bias ? bias[v] : 0.0f;
    for (int k = 0; k < depth; k++, right += vectors) {
        MULTIPLY(left[r][k])
    }
    EACH_ROW if (r < rows) EACH_VECTOR y[r * vectors + v] = acc[r][v];
}

// y = after(x right + bias), or y = (x right) * derivative at the output `at`: forward with the weights, back with the transposed ones.
// Rows past the last one read it again and are not written.
//   x, right, bias or -1, y; 0 or 1 after or 2 times the derivative, at; depth, pitch of x, vectors of y
void product(global float **arrays, global const int *stage, int begin, int end) {
    const int depth = stage[7], x_pitch = stage[8], vectors = stage[9], rows = end - begin;
    global const float *left[ROWS];
    EACH_ROW left[r] = arrays[stage[1]] + (size_t)min(begin + r, end - 1) * x_pitch;
    global const float16 *right = (global const float16 *)arrays[stage[2]];
    global const float16 *bias = stage[3] < 0 ? 0 : (global const float16 *)arrays[stage[3]];
    global float16 *y = (global float16 *)arrays[stage[4]] + (size_t)begin * vectors;
    const int blocks = (vectors + WIDE - 1) / WIDE, wide = (vectors + blocks - 1) / blocks, full = vectors - blocks * (wide - 1);
    for (int block = 0, v = 0; block < blocks; block++) {
        const int width = block < full ? wide : wide - 1;
        global const float16 *own = bias ? bias + v : 0;
        switch (width) {
        case 1:
            product_block(left, right + v, own, y + v, depth, vectors, rows, 1);
            break;
        case 2:
            product_block(left, right + v, own, y + v, depth, vectors, rows, 2);
            break;
        case 3:
            product_block(left, right + v, own, y + v, depth, vectors, rows, 3);
            break;
        default:
            product_block(left, right + v, own, y + v, depth, vectors, rows, 4);
        }
        v += width;
    }
    if (stage[5] == 1)
        for (int i = 0; i < rows * vectors; i++) {
            const float16 value = y[i];
            y[i] = FORWARD(value);
        }
    else if (stage[5] == 2) {
        global const float16 *at = (global const float16 *)arrays[stage[6]] + (size_t)begin * vectors;
        for (int i = 0; i < rows * vectors; i++) {
            const float16 slope = y[i], output = at[i];
            y[i] = BACKWARD(slope, output);
        }
    }
}

// y = x * mask / (1 - rate), with the draws of Noise.cl: a block of 64 belongs to four vectors that follow each other in the array.
//   x, y; threshold, scale, seed low and high, stream low and high, vectors of a row
void dropout(global float **arrays, global const int *stage, int begin, int end, int step) {
    global const float16 *x = (global const float16 *)arrays[stage[1]];
    global float16 *y = (global float16 *)arrays[stage[2]];
    const uint threshold = stage[3];
    const float scale = as_float(stage[4]);
    const int from = begin * stage[9], to = end * stage[9];
    for (int group = from / 4; group * 4 < to; group++) {
        uint16 draws[4] = {convert_uint16(LANE) + (uint)group * 16, (uint16)(uint)step, (uint16)(uint)stage[7], (uint16)(uint)stage[8]};
        PHILOX(uint16, draws[0], draws[1], draws[2], draws[3], stage[5], stage[6])
        for (int w = 0; w < 4; w++) {
            const int place = group * 4 + w;
            if (place >= from && place < to) y[place] = x[place] * select((float16)scale, (float16)0.0f, draws[w] < threshold);
        }
    }
}

// Softmax cross-entropy: logits, labels, outcomes or -1, gradient or -1; classes, smoothing
void loss(global float **arrays, global const int *stage, int begin, int end, int batch, int first) {
    global const float16 *logits = (global const float16 *)arrays[stage[1]];
    global const int *labels = (global const int *)arrays[stage[2]];
    for (int r = begin; r < end; r++) {
        global float *outcome = stage[3] < 0 ? 0 : arrays[stage[3]] + 2 * (first + r);
        const float16 slope = row_slope(logits[r], labels[r], batch, stage[5], as_float(stage[6]), outcome);
        if (stage[4] >= 0) ((global float16 *)arrays[stage[4]])[r] = slope;
    }
}

kernel ONE_ITEM void rows(global const int *restrict stages, int count, int batch, int step, int first, ARRAY_ARGUMENTS) {
    GATHERED_ARRAYS
    const int begin = get_global_id(0) * ROWS, end = min(batch, begin + ROWS);
    for (int s = 0; s < count; s++) {
        global const int *stage = stages + s * STAGE;
        switch (stage[0]) {
        case 0:
            gather(arrays, stage, begin, end, first);
            break;
        case 1:
            product(arrays, stage, begin, end);
            break;
        case 2:
            dropout(arrays, stage, begin, end, step);
            break;
        default:
            loss(arrays, stage, begin, end, batch, first);
        }
    }
}

// Several matrices transposed: of each the table says the number of the item that begins it, from, to, rows, columns, and their pitches
// in floats. An item does 16 rows.
//
//            columns ->                          16 rows
//   from  16 rows | a b c .. |     to   column | a . . |
//                 | . . . .. |            |    | b . . |
//
// Rows that are not there count as zero, which makes the padding zero.
kernel ONE_ITEM void transpose(global const int *restrict matrices, int count, ARRAY_ARGUMENTS) {
    GATHERED_ARRAYS
    const int item = get_global_id(0);
    global const int *matrix = matrices;
    while (count > 1 && item >= matrix[STAGE]) matrix += STAGE, count--;
    const int row = (item - matrix[0]) * 16, present = min(16, matrix[3] - row), columns = matrix[4], from_pitch = matrix[5],
              to_pitch = matrix[6];
    global const float *from = arrays[matrix[1]] + (size_t)row * from_pitch;
    global float *to = arrays[matrix[2]] + row;
    for (int c = 0; c < columns; c += 16) {
        float16 even[16], odd[16];
        _Pragma("unroll") for (int i = 0; i < 16; i++) even[i] =
            i < present ? *(global const float16 *)(from + (size_t)i * from_pitch + c) : 0.0f;
        TURN(even, odd)
        const int count = min(16, columns - c);
        for (int i = 0; i < count; i++) *(global float16 *)(to + (size_t)(c + i) * to_pitch) = even[i];
    }
}
