// A batch from a data set that lives on the device: for row r, with i = order[first + r], x[r] = scale * features[i] and
// targets[r] = all_targets[i].
//   features: rows of FEATURE (uchar or float), feature_pitch apart; bytes are packed, floats padded.
//   x: rows of floats, x_pitch apart; its padding becomes zero.
//   TARGET is int (labels, target_pitch 1) or float (rows target_pitch apart). FEATURE16 is Bytes16 or Floats16.
//   Item (c, r) does the vectors c, c + global size, .. of row r, and the same places of its target.
// Assumes: LANES is 16 with one item to a row (CPU), or 1 with neighbouring items on neighbouring columns (GPU). Where LANES is 16, a
// packed array may be read up to 15 elements past its last row: allocations are whole vectors.

#include "Lanes.cl"

kernel void gather(global const FEATURE *features, global const TARGET *all_targets, global const int *order, global float *x,
                   global TARGET *targets, float scale, int batch, int columns, int feature_pitch, int x_pitch, int target_pitch,
                   int first) {
    const int r = get_global_id(1);
    if (r >= batch) return;
    const size_t i = order[first + r];
    global const FEATURE *from = features + i * feature_pitch;
    global float *to = x + (size_t)r * x_pitch;
    for (int c = get_global_id(0) * LANES; c < x_pitch; c += get_global_size(0) * LANES) {
#if LANES == 16
        if (c + LANES <= columns)
            *(global float16 *)(to + c) = scale * convert_float16(((global const FEATURE16 *)(from + c))->v);
        else
            for (int lane = 0; lane < LANES; lane++) to[c + lane] = c + lane < columns ? scale * from[c + lane] : 0.0f;
#else
        to[c] = c < columns ? scale * from[c] : 0.0f;
#endif
    }
    for (int c = get_global_id(0); c < target_pitch; c += get_global_size(0))
        targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];
}

// all[first + r] = x[r] for the rows r of a batch; both are `columns` of `pitch` floats wide. What lies in the padding is left alone.
kernel void store(global const float *x, global float *all, int batch, int columns, int pitch, int first) {
    const int r = get_global_id(1);
    if (r >= batch) return;
    global const float *from = x + (size_t)r * pitch;
    global float *to = all + (size_t)(first + r) * pitch;
    for (int c = get_global_id(0); c < columns; c += get_global_size(0)) to[c] = from[c];
}
