// Element by element with a random number for each, over padded arrays of one shape taken as `count` REALs; key and counter of the draws
// and how they belong to elements stand in Philox.cl.
//   Work falls into `blocks`, of four draws each: where LANES is 16 these are 16 Philox blocks side by side, for the four vectors 4 i ..
//   4 i + 3; where it is 1 it is one, for the elements 16 w + i % 16 of group i / 16. Item i does the blocks i * BLOCKS ..
//   (i + 1) * BLOCKS - 1. Padding is computed like the rest: finite stays finite, zero stays zero.
// Assumes: REAL is float16 with work-groups of one item (CPU), or float (GPU).
#include "Philox.cl"

#if LANES == 16
#define UINTS       uint16
#define FLOATS(u)   convert_float16(u)
#define INDEX(i)    ((uint16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) + (uint)(i)*16)
#define PLACE(i, w) ((i)*4 + (w))
#else
#define UINTS       uint
#define FLOATS(u)   convert_float(u)
#define INDEX(i)    ((uint)(i))
#define PLACE(i, w) ((i) / 16 * 64 + (w)*16 + (i) % 16)
#endif

#define NOISE_ARGUMENTS uint seed_low, uint seed_high, uint stream_low, uint stream_high, int step, int count, int blocks

// For each block the four draws, and for each of these that is within the array `place` and `draw`.
#define EACH_BLOCK for (int i = get_global_id(0) * BLOCKS, last = min(blocks, i + BLOCKS); i < last; i++)
#define DRAW_BLOCK(draws)                                                                                                                  \
    UINTS draws[4] = {INDEX(i), (UINTS)(uint)step, (UINTS)stream_low, (UINTS)stream_high};                                                 \
    PHILOX(UINTS, draws[0], draws[1], draws[2], draws[3], seed_low, seed_high)
#define EACH_DRAW(w, place) for (int w = 0, place = PLACE(i, 0); w < 4 && place < count; w++, place = PLACE(i, w))

// y = x * mask / (1 - rate): the draws below threshold = rate * 2^32 drop, scale = 1 / (1 - rate)
kernel void dropout(global const REAL *x, global REAL *y, uint threshold, float scale, NOISE_ARGUMENTS) {
    EACH_BLOCK {
        DRAW_BLOCK(draws);
        EACH_DRAW(w, place) y[place] = x[place] * select((REAL)scale, (REAL)0.0f, draws[w] < threshold);
    }
}

// result = v where at > 0, slope * v elsewhere, slope = lower + spread * (draw's upper 24 bits): forward with at = v = x, back with the
// output y as at, whose sign is x's, and v = dy
kernel void randomized_leaky_relu(global const REAL *at, global const REAL *v, global REAL *result, float lower, float spread,
                                  NOISE_ARGUMENTS) {
    EACH_BLOCK {
        DRAW_BLOCK(draws);
        EACH_DRAW(w, place) {
            const REAL value = v[place];
            result[place] = select((lower + spread * FLOATS(draws[w] >> 8)) * value, value, at[place] > 0.0f);
        }
    }
}
