// Losses, one row of the batch to an item. Built with -D OUTCOMES and -D GRADIENT, each 1 or 0: what is left out has no parameter; and with
// -D SMOOTHING, the share of the target that is spread over all classes.
//   outcomes: at 2 (first + row) the row's loss, at the next place what was predicted.
//   gradient: that of the batch's mean loss; its padding becomes zero.
//
//             classes   padding
//   logits  | . . . . . 0 0 0 |  row 0, `vectors` REALs of LANES floats
//           | . . . . . 0 0 0 |  row 1
//
// Padding is read with the rest and masked, so rows are whole vectors.
// Assumes: LANES is 16 with work-groups of one item (CPU), or 1 (GPU); few classes.
#include "Lanes.cl"
#ifdef FEW_CLASSES
#include "Square.cl"
#endif

#if OUTCOMES
#define OUTCOME_ARGUMENT                    global float *outcomes,
#define WRITE_OUTCOME(row, loss, predicted) vstore2((float2)(loss, predicted), first + row, outcomes)
#else
#define OUTCOME_ARGUMENT
#define WRITE_OUTCOME(row, loss, predicted)
#endif
#if GRADIENT
#define GRADIENT_ARGUMENT global REAL *gradient,
#else
#define GRADIENT_ARGUMENT
#endif

float row_max(global const REAL *row, int classes, int vectors) {
    REAL best = -INFINITY;
    for (int v = 0; v < vectors; v++) best = fmax(best, WHERE(REAL_COLUMN(v) < classes, row[v], -INFINITY));
    return max_lanes(best);
}

float row_sum_exp(global const REAL *row, float highest, int classes, int vectors) {
    REAL sum = 0.0f;
    for (int v = 0; v < vectors; v++) sum += WHERE(REAL_COLUMN(v) < classes, exp(row[v] - highest), 0.0f);
    return sum_lanes(sum);
}

// Sum of target * (logit - highest).
float row_expected(global const REAL *row, int label, float highest, int classes, int vectors) {
    const float own = ((global const float *)row)[label] - highest;
    if (SMOOTHING == 0.0f) return own;
    REAL sum = 0.0f;
    for (int v = 0; v < vectors; v++) sum += WHERE(REAL_COLUMN(v) < classes, row[v] - highest, 0.0f);
    return (1.0f - SMOOTHING) * own + SMOOTHING / classes * sum_lanes(sum);
}

// The first place of the highest value.
int row_argmax(global const REAL *row, float highest, int classes) {
    global const float *values = (global const float *)row;
    for (int c = 0; c < classes; c++)
        if (values[c] == highest) return c;
    return 0;
}

// loss = log(sum exp(logits)) - sum of target * logit; gradient = (softmax(logits) - target) / batch, where the target of a class is
// SMOOTHING / classes, and that of the label 1 - SMOOTHING more
kernel void softmax_cross_entropy(global const REAL *logits, global const int *labels, OUTCOME_ARGUMENT GRADIENT_ARGUMENT int batch,
                                  int classes, int vectors, int first) {
    const int r = get_global_id(0);
    if (r >= batch) return;
    global const REAL *row = logits + (size_t)r * vectors;
    const int label = labels[r];
    const float highest = row_max(row, classes, vectors);
    const float sum = row_sum_exp(row, highest, classes, vectors);
    WRITE_OUTCOME(r, log(sum) - row_expected(row, label, highest, classes, vectors), row_argmax(row, highest, classes));
#if GRADIENT
    const float share = 1.0f / batch, scale = share / sum, other = share * (SMOOTHING / classes), own = share * (1.0f - SMOOTHING) + other;
    for (int v = 0; v < vectors; v++) {
        const REAL probability = exp(row[v] - highest) * scale;
        gradient[(size_t)r * vectors + v] = WHERE(REAL_COLUMN(v) < classes, probability - WHERE(REAL_COLUMN(v) == label, own, other), 0.0f);
    }
#endif
}

#ifdef FEW_CLASSES
// The same for at most 16 classes, FEW_CLASSES of them, 16 rows to an item: turned, a vector holds one class of 16 rows, so that an
// exponential serves 16 rows and not one. Rows past the batch read the last row again and are not written; labels lie in whole vectors.
#define EACH_CLASS _Pragma("unroll") for (int c = 0; c < FEW_CLASSES; c++)

kernel void softmax_cross_entropy_of_few(global const float16 *logits, global const int *labels,
                                         OUTCOME_ARGUMENT GRADIENT_ARGUMENT int batch, int classes, int vectors, int first) {
    const int begin = get_global_id(0) * 16, count = min(16, batch - begin);
    float16 square[16], spare[16];
    _Pragma("unroll") for (int i = 0; i < 16; i++) square[i] = logits[begin + min(i, count - 1)];
    TURN(square, spare)
    const int16 label = vload16(0, labels + begin);
    float16 highest = square[0], predicted = 0.0f, sum = 0.0f, own = 0.0f, all = 0.0f;
    EACH_CLASS highest = fmax(highest, square[c]);
    EACH_CLASS predicted = WHERE(square[FEW_CLASSES - 1 - c] == highest, (float)(FEW_CLASSES - 1 - c), predicted);
    EACH_CLASS {
        const float16 below = square[c] - highest;
        own = WHERE(c == label, below, own);
        all += below;
        square[c] = exp(below);
        sum += square[c];
    }
#if OUTCOMES
    const float16 loss = log(sum) - (SMOOTHING == 0.0f ? own : (1.0f - SMOOTHING) * own + SMOOTHING / FEW_CLASSES * all);
    const float16 outcome[2] = {LOW(loss, predicted), HIGH(loss, predicted)};
    for (int i = 0; i < 2 * count; i++) outcomes[2 * (first + begin) + i] = ((const float *)outcome)[i];
#endif
#if GRADIENT
    const float share = 1.0f / batch, other = share * (SMOOTHING / FEW_CLASSES), target = share * (1.0f - SMOOTHING) + other;
    const float16 scale = share / sum;
    EACH_CLASS square[c] = square[c] * scale - WHERE(c == label, target, other);
    for (int c = FEW_CLASSES; c < 16; c++) square[c] = 0.0f;
    TURN(square, spare)
    for (int i = 0; i < count; i++) gradient[begin + i] = square[i];
#endif
}
#endif

// y = softmax of each row of the logits; padding becomes zero
kernel void softmax(global const REAL *logits, global REAL *y, int batch, int classes, int vectors) {
    const int r = get_global_id(0);
    if (r >= batch) return;
    global const REAL *row = logits + (size_t)r * vectors;
    const float highest = row_max(row, classes, vectors);
    const float scale = 1.0f / row_sum_exp(row, highest, classes, vectors);
    for (int v = 0; v < vectors; v++) y[(size_t)r * vectors + v] = WHERE(REAL_COLUMN(v) < classes, exp(row[v] - highest) * scale, 0.0f);
}

// dx = y (dy - sum of y dy over the row), y being softmax's output; padding becomes zero
kernel void softmax_gradient(global const REAL *y, global const REAL *dy, global REAL *dx, int batch, int classes, int vectors) {
    const int r = get_global_id(0);
    if (r >= batch) return;
    const size_t row = (size_t)r * vectors;
    REAL sum = 0.0f;
    for (int v = 0; v < vectors; v++) sum += WHERE(REAL_COLUMN(v) < classes, y[row + v] * dy[row + v], 0.0f);
    const float mean = sum_lanes(sum);
    for (int v = 0; v < vectors; v++) dx[row + v] = WHERE(REAL_COLUMN(v) < classes, y[row + v] * (dy[row + v] - mean), 0.0f);
}

// How a prediction p weighs against its target t, named by the ids of Graft's Deviation: ID_loss(p, t, a), and its slope by p,
// ID_slope(p, t, a).
REAL squared_loss(REAL p, REAL t, float a) { return (p - t) * (p - t); }
REAL squared_slope(REAL p, REAL t, float a) { return 2.0f * (p - t); }

REAL huber_loss(REAL p, REAL t, float a) {
    const REAL e = p - t;
    return select(a * (fabs(e) - 0.5f * a), 0.5f * e * e, fabs(e) <= a);
}
REAL huber_slope(REAL p, REAL t, float a) { return clamp(p - t, -a, a); }

// log(1 + exp(p)) without overflow: exp sees nothing above zero.
REAL logistic_cross_entropy_loss(REAL p, REAL t, float a) { return fmax(p, 0.0f) - t * p + log(1.0f + exp(-fabs(p))); }
REAL logistic_cross_entropy_slope(REAL p, REAL t, float a) { return 1.0f / (1.0f + exp(-p)) - t; }

// What is no number stays none.
REAL at_least(REAL p) { return select(p, (REAL)(1e-30f), p < 1e-30f); }
REAL cross_entropy_loss(REAL p, REAL t, float a) { return -a * t * log(at_least(p)); }
REAL cross_entropy_slope(REAL p, REAL t, float a) { return -a * t / at_least(p); }

#ifdef DEVIATION_LOSS
// loss = mean over the outputs of deviation(prediction, target); gradient = its slope / (batch * outputs)
kernel void regression(global const REAL *predictions, global const REAL *targets, OUTCOME_ARGUMENT GRADIENT_ARGUMENT int batch,
                       int outputs, int vectors, int first) {
    const int r = get_global_id(0);
    if (r >= batch) return;
    REAL sum = 0.0f;
    for (int v = 0; v < vectors; v++) {
        const size_t place = (size_t)r * vectors + v;
        const REAL p = predictions[place], t = targets[place];
        sum += WHERE(REAL_COLUMN(v) < outputs, DEVIATION_LOSS(p, t, DEVIATION_A), 0.0f);
#if GRADIENT
        gradient[place] = WHERE(REAL_COLUMN(v) < outputs, DEVIATION_SLOPE(p, t, DEVIATION_A) / ((float)batch * outputs), 0.0f);
#endif
    }
    WRITE_OUTCOME(r, sum_lanes(sum) / outputs, ((global const float *)(predictions + (size_t)r * vectors))[0]);
}
#endif
