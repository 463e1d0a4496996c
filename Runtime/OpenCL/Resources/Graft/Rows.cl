// Several ops in one launch that look at the same row of the batch only: gathering, products forward and back, dropout, the loss. Each
// alone reads what the one before has just written, and the smaller they are the more it costs to launch them.
//
//            stage 0   stage 1   stage 2 ..
//   chunk  +---------------------------------->     an item takes `chunk` rows of the batch through all stages: what a stage writes is
//   rows   | item                                   still in the core's first cache when the next one reads it
//          +---------------------------------->
//   chunk  | item
//
// Where one item takes the whole batch, batch normalization may be among the stages.
//
// The stages stand in a table, STAGE ints to each: what it is, then its arrays (their numbers) and its sizes.
// All matrices lie row by row, rows padded to whole float16 vectors.
// Assumes: work-groups of one item, no barriers, as Blocks.cl. Built with -D ROWS, ARRAYS, the activation of the stages that have one, and
// DROPS, NORMALIZES and VARIES (with what VaryRows.cl names), each 1 or 0: what a launch has no stage of is not built.
#define REAL  float16
#define LANES 16
#define WIDE  4
#include "Elementwise.cl"
#include "Lanes.cl"
#if NORMALIZES
#include "NormalizationColumn.cl"
#endif
#include "Blocks.cl"
#if DROPS || VARIES
#include "Philox.cl"
#endif
#if VARIES
#include "Variation.cl"
#include "VaryRows.cl"
#endif
#include "RowLoss.cl"
#include "Arrays.cl"

#define STAGE 16

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
        if (r + 1 < end) {
            const size_t next = (size_t)order[first + r + 1] * feature_pitch, size = stage[6] ? sizeof(uchar) : sizeof(float);
            fetch_soon((global const uchar *)arrays[stage[1]] + next * size, columns * size);
        }
        int c = 0;
        if (stage[6])
            for (; c + 16 <= columns; c += 16)
                *(global float16 *)(to + c) = scale * convert_float16(((global const Bytes16 *)(bytes + c))->v);
        else
            for (; c + 16 <= columns; c += 16) *(global float16 *)(to + c) = scale * ((global const Floats16 *)(floats + c))->v;
        for (; c < x_pitch; c++) to[c] = c < columns ? scale * (stage[6] ? (float)bytes[c] : floats[c]) : 0.0f;
        for (int t = 0; t < target_pitch; t++) targets[(size_t)r * target_pitch + t] = all_targets[i * target_pitch + t];
    }
}

#if VARIES
// The same of images, each varied at random.
//   features, all targets, order, table, x, targets; pitches of features and targets, scale, seed low and high, stream low and high
void vary(global float **arrays, global const int *stage, int begin, int end, int step, int first) {
    gather_varied((global const FEATURE *)arrays[stage[1]], (global const int *)arrays[stage[2]], (global const int *)arrays[stage[3]],
                  arrays[stage[4]], arrays[stage[5]], (global int *)arrays[stage[6]], as_float(stage[9]), stage[7], stage[8], stage[10],
                  stage[11], stage[12], stage[13], step, begin, end, first);
}
#endif

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
// ROWS rows at once; those past the last one read it again and are not written.
//   x, right, bias or -1, y; 0 or 1 after or 2 times the derivative, at; depth, pitch of x, vectors of y
void product(global float **arrays, global const int *stage, int begin, int end) {
    const int depth = stage[7], x_pitch = stage[8], vectors = stage[9];
    SPLIT(vectors);
    for (int row = begin; row < end; row += ROWS) {
        const int rows = min(ROWS, end - row);
        global const float *left[ROWS];
        EACH_ROW left[r] = arrays[stage[1]] + (size_t)min(row + r, end - 1) * x_pitch;
        global const float16 *right = (global const float16 *)arrays[stage[2]];
        global const float16 *bias = stage[3] < 0 ? 0 : (global const float16 *)arrays[stage[3]];
        global float16 *y = (global float16 *)arrays[stage[4]] + (size_t)row * vectors;
        for (int block = 0, v = 0; block < blocks; block++) {
            const int width = block < full ? wide : wide - 1;
            global const float16 *own = bias ? bias + v : 0;
            BY_WIDTH(width, product_block, left, right + v, own, y + v, depth, vectors, rows)
            v += width;
        }
        if (stage[5] == 1)
            for (int i = 0; i < rows * vectors; i++) {
                const float16 value = y[i];
                y[i] = FORWARD(value);
            }
        else if (stage[5] == 2) {
            global const float16 *at = (global const float16 *)arrays[stage[6]] + (size_t)row * vectors;
            for (int i = 0; i < rows * vectors; i++) {
                const float16 slope = y[i], output = at[i];
                y[i] = BACKWARD(slope, output);
            }
        }
    }
}

#if NORMALIZES
#define VECTORS_AT(i) ((global float16 *)arrays[stage[i]])

// x, gamma, beta, running mean, running variance, mean, inverse, y; whether the activation follows; features, vectors; momentum, epsilon
void normalize_batch(global float **arrays, global const int *stage, int batch) {
    for (int c = 0; c < stage[11]; c++)
        if (stage[9])
            normalize_column(VECTORS_AT(1), VECTORS_AT(2), VECTORS_AT(3), VECTORS_AT(4), VECTORS_AT(5), VECTORS_AT(6), VECTORS_AT(7),
                             VECTORS_AT(8), c, batch, stage[10], stage[11], as_float(stage[12]), as_float(stage[13]), 1);
        else
            normalize_column(VECTORS_AT(1), VECTORS_AT(2), VECTORS_AT(3), VECTORS_AT(4), VECTORS_AT(5), VECTORS_AT(6), VECTORS_AT(7),
                             VECTORS_AT(8), c, batch, stage[10], stage[11], as_float(stage[12]), as_float(stage[13]), 0);
}

// dy, x, gamma, mean, inverse, dx or -1, dgamma, dbeta, at; whether the activation's derivative comes first; vectors
void normalize_batch_gradient(global float **arrays, global const int *stage, int batch) {
    global float16 *dx = stage[6] < 0 ? 0 : VECTORS_AT(6);
    for (int c = 0; c < stage[11]; c++)
        if (stage[10])
            normalize_gradient_column(VECTORS_AT(1), VECTORS_AT(2), VECTORS_AT(3), VECTORS_AT(4), VECTORS_AT(5), dx, VECTORS_AT(7),
                                      VECTORS_AT(8), VECTORS_AT(9), c, batch, stage[11], 1);
        else
            normalize_gradient_column(VECTORS_AT(1), VECTORS_AT(2), VECTORS_AT(3), VECTORS_AT(4), VECTORS_AT(5), dx, VECTORS_AT(7),
                                      VECTORS_AT(8), VECTORS_AT(1), c, batch, stage[11], 0);
}
#endif

#if DROPS
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
#endif

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

kernel ONE_ITEM void rows(global const int *restrict stages, int count, int batch, int chunk, int step, int first, ARRAY_ARGUMENTS) {
    GATHERED_ARRAYS
    const int begin = get_global_id(0) * chunk, end = min(batch, begin + chunk);
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
            loss(arrays, stage, begin, end, batch, first);
            break;
#if DROPS
        case 3:
            dropout(arrays, stage, begin, end, step);
            break;
#endif
#if NORMALIZES
        case 4:
            normalize_batch(arrays, stage, batch);
            break;
        case 5:
            normalize_batch_gradient(arrays, stage, batch);
            break;
#endif
#if VARIES
        case 6:
            vary(arrays, stage, begin, end, step, first);
            break;
#endif
        }
    }
}
