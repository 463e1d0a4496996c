// The optimizer's step over a whole parameter, element by element.
//   parameter, gradient, states: the same padded array, taken as `count` REALs; padding is zero before and after.
//   Item i does the REALs i * CHUNK .. (i + 1) * CHUNK - 1.
//   table: packed rows of four floats.
// Assumes: REAL is float16 with work-groups of one item (CPU), or float (GPU).
#include "UpdateRules.cl"

kernel void update(global REAL *restrict parameter, global const REAL *restrict gradient,
                   STATE_ARGUMENTS(memory, REAL) global const float *restrict table, int count, int row) {
    STATE_POINTERS(memory, REAL);
    const float4 rates = vload4(row, table);
    const int first = get_global_id(0) * CHUNK, last = min(count, first + CHUNK);
    for (int i = first; i < last; i++) {
        const REAL slope = gradient[i];
        UPDATE(REAL, W, parameter, memory, i, slope, rates);
    }
}
