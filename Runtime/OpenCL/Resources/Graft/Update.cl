// The optimizer's step over a whole parameter, element by element, built with -D RULE; without it, what is done to gradients before and to
// weights after.
//   parameter, gradient, states ..: padded arrays of one shape, taken as `count` REALs; padding is zero before and after.
//   Item i does the REALs i * CHUNK .. (i + 1) * CHUNK - 1.
//   table: packed rows of four floats.
// Assumes: REAL is float16 with work-groups of one item (CPU), or float with work-groups of LOCAL items (GPU).
#define EACH for (int i = get_global_id(0) * CHUNK, last = min(count, i + CHUNK); i < last; i++)

#ifdef RULE
#include "UpdateRules.cl"

kernel void update(global REAL *restrict parameter, global const REAL *restrict gradient,
                   STATE_ARGUMENTS(memory, REAL) global const float *restrict table, int count, int row) {
    STATE_POINTERS(memory, REAL);
    const float4 rates = vload4(row, table);
    EACH {
        const REAL slope = gradient[i];
        UPDATE(REAL, W, parameter, memory, i, slope, rates);
    }
}
#else

// penalized = gradient + l2 * parameter + l1 * sign(parameter)
kernel void penalty(global const REAL *parameter, global const REAL *gradient, global REAL *penalized, int count, float l1, float l2) {
    EACH penalized[i] = gradient[i] + l2 * parameter[i] + l1 * sign(parameter[i]);
}

// clipped = gradient, held within -limit and limit; what is not a number passes
kernel void clip(global const REAL *gradient, global REAL *clipped, int count, float limit) {
    EACH {
        const REAL value = gradient[i], high = select(value, (REAL)limit, value > limit);
        clipped[i] = select(high, (REAL)(-limit), value < -limit);
    }
}

// scaled = scale[0] * gradient
kernel void scale_gradient(global const REAL *gradient, global const float *scale, global REAL *scaled, int count) {
    EACH scaled[i] = scale[0] * gradient[i];
}

// scale[place] = sum of the gradient's squares, in one work-group: an item adds every LOCAL-th REAL, and one adds up the items' sums.
kernel void sum_of_squares(global const REAL *gradient, global float *scale, int count, int place) {
    REAL sum = 0.0f;
    for (int i = get_local_id(0); i < count; i += LOCAL) sum += gradient[i] * gradient[i];
#if LANES == 16
    const float8 eight = sum.lo + sum.hi;
    const float4 four = eight.lo + eight.hi;
    scale[place] = (four.x + four.z) + (four.y + four.w);
#else
    local float sums[LOCAL];
    sums[get_local_id(0)] = sum;
    barrier(CLK_LOCAL_MEM_FENCE);
    if (get_local_id(0) > 0) return;
    for (int i = 1; i < LOCAL; i++) sum += sums[i];
    scale[place] = sum;
#endif
}

// scale[0] = min(1, norm / the root of scale[1] + .. + scale[gradients]); not a number goes on into every gradient
kernel void global_norm(global float *scale, int gradients, float norm) {
    if (get_global_id(0) > 0) return;
    float sum = 0.0f;
    for (int i = 1; i <= gradients; i++) sum += scale[i];
    scale[0] = sqrt(sum) <= norm ? 1.0f : norm / sqrt(sum);
}

// Columns longer than the norm are scaled to it. Item j walks down the j-th REAL of all rows, twice.
kernel void max_norm(global REAL *weights, int rows, int pitch, float norm) {
    const int column = get_global_id(0);
    if (column >= pitch) return;
    REAL sum = 0.0f;
    for (int row = 0; row < rows; row++) {
        const REAL weight = weights[(size_t)row * pitch + column];
        sum += weight * weight;
    }
    const REAL factor = select((REAL)1.0f, norm / sqrt(sum), sum > norm * norm);
    for (int row = 0; row < rows; row++) weights[(size_t)row * pitch + column] *= factor;
}
#endif
