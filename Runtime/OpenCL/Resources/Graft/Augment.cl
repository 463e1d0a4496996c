// A batch from a data set of images that lives on the device, each varied at random as Graft's AugmentRule says: the pixel at offset p from
// the image's centre takes its value from the offset window + side * A^-1 (p - shift) + d(p) of the stored image, bilinearly, zero
// outside; then it becomes contrast * value + brightness + noise, within 0 .. 1. Targets come along.
//   table: 16 extents | 8 x 8 amplitudes [j][i] | cosines along x [i][WAVE_PITCH] | cosines along y [HEIGHT][8]
//   draws of row r of the batch, in blocks r * BLOCKS + ..:
//     0 .. 3    16 words: lane l, word w is draw 4 w + l, for the extent of that place
//     16 .. 31  64 words: lane l, word w is wave 16 w + l = 8 j + i; the low half of the bits is its part in x, the high one in y
//     32 ..     a word to a pixel, in groups of 64
// Built with -D HEIGHT and WIDTH, and MOVES, BENDS, GRADES and NOISE, each 1 or 0: what is off costs nothing.
// Assumes: LANES is 16 with one item to a row, which has the image on its stack twice (CPU), or 1 with a work-group of LOCAL = 64 items
// to a row (GPU). Where LANES is 16, an image may be read up to 15 elements past its end: allocations are whole vectors.
#include "Philox.cl"

#define PIXELS     (HEIGHT * WIDTH)
#define PITCH      ((PIXELS + 15) / 16 * 16)
#define BLOCKS     (32 + (PIXELS + 63) / 64 * 16)
#define WAVE_PITCH ((WIDTH + 15) / 16 * 16)
#define AMPLITUDES 16
#define COLUMNS    (AMPLITUDES + 64)
#define ROWS       (COLUMNS + 8 * WAVE_PITCH)

#define DRAWS uint seed_low, uint seed_high, uint stream_low, uint stream_high, uint step

// Declares a, b, c and d: the words of a block, or of a vector of blocks.
#define DRAW(type, block)                                                                                                                  \
    type a = (block), b = step, c = stream_low, d = stream_high;                                                                           \
    PHILOX(type, a, b, c, d, seed_low, seed_high)

// Where an image's pixels come from, (x, y) = (xx u + xy v + x0, yx u + yy v + y0) at (u, v), and how they are graded.
typedef struct {
    bool varied;
    float xx, xy, x0, yx, yy, y0, contrast, brightness;
} Variation;

// [-1, 1), a multiple of 2^-23
#define SIGNED(words) (convert_float4(as_int4(words) >> 8) * 1.1920929e-7f)

Variation draw_variation(global const float *table, int row, DRAWS) {
    DRAW(uint4, (uint)row * BLOCKS + (uint4)(0, 1, 2, 3))
    const float4 chance = 0.5f * SIGNED(a) + 0.5f, shift = SIGNED(a) * vload4(0, table), turn = SIGNED(b) * vload4(1, table);
    const float4 cut = SIGNED(c) * vload4(2, table), grade = SIGNED(d) * vload4(3, table);
    Variation v;
    v.varied = chance.s0 < table[0];
    v.contrast = 1.0f + grade.s0;
    v.brightness = grade.s1;
    const float share = 0.5f * (cut.s1 + table[9]), shear = cut.s0;
    float2 size = (1.0f - share) * exp(-(turn.s1 + turn.s23));
    if (chance.s1 < table[1]) size.s0 = -size.s0;
    // A^-1 = diag(1 / size) * unshear * unrotate
    float cosine, sine = sincos(turn.s0, &cosine);
    v.xx = size.s0 * (cosine + shear * sine);
    v.xy = size.s0 * (sine - shear * cosine);
    v.yx = -size.s1 * sine;
    v.yy = size.s1 * cosine;
    const float centre_x = 0.5f * (WIDTH - 1), centre_y = 0.5f * (HEIGHT - 1), from_x = centre_x + shift.s2, from_y = centre_y + shift.s3;
    v.x0 = centre_x + share * cut.s2 - v.xx * from_x - v.xy * from_y;
    v.y0 = centre_y + share * cut.s3 - v.yx * from_x - v.yy * from_y;
    return v;
}

#define LOW_HALF(words)  (convert_float16(words & 0xffffu) - 32767.5f)
#define HIGH_HALF(words) (convert_float16(words >> 16) - 32767.5f)

#if LANES == 16

// Bytes are worked on as they are and scaled at the end, floats scaled at the start.
#if BYTES
#define CORNER               uint
#define CORNER16             uint16
#define WIDEN(pixels)        convert_uint16(pixels)
#define FINISH(value)        (scale * (value))
#define BYTE_OF(word, shift) convert_float16(as_int16(word >> shift & 255u))
#else
#define CORNER        float
#define CORNER16      float16
#define WIDEN(pixels) (scale * pixels)
#define FINISH(value) (value)
#endif

#define LANE ((int16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
#define AT(array, i)                                                                                                                       \
    ((CORNER16)(array[i.s0], array[i.s1], array[i.s2], array[i.s3], array[i.s4], array[i.s5], array[i.s6], array[i.s7], array[i.s8],       \
                array[i.s9], array[i.sa], array[i.sb], array[i.sc], array[i.sd], array[i.se], array[i.sf]))

// A border of zeros, one pixel before and two behind, so that a place within (-1, -1) .. (HEIGHT, WIDTH) has four corners to sample.
#define EDGE_PITCH (WAVE_PITCH + 3)
#define EDGED      (((HEIGHT + 3) * EDGE_PITCH + 15) / 16)

// pixels = the image where `v` and the waves put it; 15 floats behind the last pixel are written too
void sample_image(global const FEATURE *from, global const float *table, Variation v, float scale, int row, DRAWS, float *pixels) {
    CORNER16 vectors[EDGED + EDGE_PITCH / 16 + 2];
    CORNER *edged = (CORNER *)vectors, *under = edged + EDGE_PITCH;
    for (int k = 0; k < EDGED + EDGE_PITCH / 16 + 2; k++) vectors[k] = 0;
    for (int y = 0; y < HEIGHT; y++)
        for (int k = 0; k < WAVE_PITCH / 16; k++) {
            const CORNER16 pixel = WIDEN(vload16(k, from + y * WIDTH));
            vstore16(select((CORNER16)0, pixel, LANE + 16 * k < WIDTH), k, edged + (y + 1) * EDGE_PITCH + 1);
        }
#if BYTES
    // The four corners of a place become one word, since fetching them lane by lane is what costs.
    for (int k = 0; k < EDGED; k++) vectors[k] |= vload16(k, edged + 1) << 8 | vload16(k, under) << 16 | vload16(k, under + 1) << 24;
#else
    const float *next = edged + 1, *across = under + 1;
#endif
#if BENDS
    global const float16 *amplitudes = (global const float16 *)(table + AMPLITUDES), *columns = (global const float16 *)(table + COLUMNS);
    DRAW(uint16, (uint)row * BLOCKS + 16 + as_uint16(LANE))
    const float16 xa = amplitudes[0] * LOW_HALF(a), ya = amplitudes[0] * HIGH_HALF(a);
    const float16 xb = amplitudes[1] * LOW_HALF(b), yb = amplitudes[1] * HIGH_HALF(b);
    const float16 xc = amplitudes[2] * LOW_HALF(c), yc = amplitudes[2] * HIGH_HALF(c);
    const float16 xd = amplitudes[3] * LOW_HALF(d), yd = amplitudes[3] * HIGH_HALF(d);
#endif
    for (int y = 0; y < HEIGHT; y++) {
#if BENDS
        // The waves along x at this y: each word has two rows of the coefficients.
        const float8 cosine = vload8(y, table + ROWS);
        const float16 ca = (float16)((float8)cosine.s0, (float8)cosine.s1), cb = (float16)((float8)cosine.s2, (float8)cosine.s3);
        const float16 cc = (float16)((float8)cosine.s4, (float8)cosine.s5), cd = (float16)((float8)cosine.s6, (float8)cosine.s7);
        const float16 wide_x = xa * ca + xb * cb + xc * cc + xd * cd, wide_y = ya * ca + yb * cb + yc * cc + yd * cd;
        const float8 wave_x = wide_x.lo + wide_x.hi, wave_y = wide_y.lo + wide_y.hi;
#endif
        for (int k = 0; k < WAVE_PITCH / 16; k++) {
            const float16 u = convert_float16(LANE + 16 * k);
            float16 at_x = v.xx * u + (v.xy * y + v.x0), at_y = v.yx * u + (v.yy * y + v.y0);
#if BENDS
#define WAVE(of, i) columns[i * WAVE_PITCH / 16 + k] * of.s##i
#define WAVES(of)   ((WAVE(of, 0) + WAVE(of, 1) + WAVE(of, 2) + WAVE(of, 3)) + (WAVE(of, 4) + WAVE(of, 5) + WAVE(of, 6) + WAVE(of, 7)))
            at_x += WAVES(wave_x);
            at_y += WAVES(wave_y);
#endif
            at_x = clamp(at_x, -1.0f, (float)WIDTH) + 1.0f;
            at_y = clamp(at_y, -1.0f, (float)HEIGHT) + 1.0f;
            const int16 left = convert_int16(at_x), top = convert_int16(at_y);
            const uint16 corner = as_uint16(top * EDGE_PITCH + left);
            const float16 right = at_x - convert_float16(left), low = at_y - convert_float16(top);
#if BYTES
            const uint16 word = AT(edged, corner);
            const float16 p = BYTE_OF(word, 0), q = BYTE_OF(word, 8), r = BYTE_OF(word, 16), s = BYTE_OF(word, 24);
#else
            const float16 p = AT(edged, corner), q = AT(next, corner), r = AT(under, corner), s = AT(across, corner);
#endif
            const float16 above = p + right * (q - p), below = r + right * (s - r);
            vstore16(FINISH(above + low * (below - above)), 0, pixels + y * WIDTH + 16 * k);
        }
    }
}

// Item r does row r.
kernel void gather_augmented(global const FEATURE *features, global const TARGET *all_targets, global const int *order,
                             global const float *table, global float *x, global TARGET *targets, float scale, int batch, int feature_pitch,
                             int target_pitch, DRAWS, int first) {
    const int r = get_global_id(0);
    if (r >= batch) return;
    const size_t i = order[first + r];
    global const FEATURE *from = features + i * feature_pitch;
    for (int c = 0; c < target_pitch; c++) targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];

    float16 pixels[PITCH / 16 + 4];
    const Variation v = draw_variation(table, r, seed_low, seed_high, stream_low, stream_high, step);
#if MOVES || BENDS
    if (v.varied)
        sample_image(from, table, v, scale, r, seed_low, seed_high, stream_low, stream_high, step, (float *)pixels);
    else
#endif
        for (int k = 0; k < PITCH / 16; k++) pixels[k] = scale * convert_float16(vload16(k, from));
#if GRADES || NOISE
    if (v.varied)
        for (int k = 0; k < PITCH / 16; k += 4) {
#if NOISE
            DRAW(uint16, (uint)r * BLOCKS + 32 + 4 * k + as_uint16(LANE))
#define NOISE_OF(words) (table[14] * (LOW_HALF(words) + HIGH_HALF(words)))
#else
#define NOISE_OF(words) 0.0f
#endif
#define GRADE(w, words) pixels[k + w] = clamp(v.contrast * pixels[k + w] + v.brightness + NOISE_OF(words), 0.0f, 1.0f)
            GRADE(0, a);
            GRADE(1, b);
            GRADE(2, c);
            GRADE(3, d);
        }
#endif
    for (int k = PIXELS; k < PITCH; k++) ((float *)pixels)[k] = 0.0f;
    for (int k = 0; k < PITCH / 16; k++) ((global float16 *)(x + (size_t)r * PITCH))[k] = pixels[k];
}

#else

float pixel_at(global const FEATURE *from, int x, int y) {
    return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0.0f : (float)from[y * WIDTH + x];
}

float sample_at(global const FEATURE *from, float x, float y) {
    x = clamp(x, -1.0f, (float)WIDTH);
    y = clamp(y, -1.0f, (float)HEIGHT);
    const int left = convert_int_rtn(x), top = convert_int_rtn(y);
    const float right = x - left, low = y - top;
    const float above = mix(pixel_at(from, left, top), pixel_at(from, left + 1, top), right);
    return mix(above, mix(pixel_at(from, left, top + 1), pixel_at(from, left + 1, top + 1), right), low);
}

// Group r does row r: its items find the waves along x at every y together, and then a pixel in LOCAL each.
kernel __attribute__((reqd_work_group_size(LOCAL, 1, 1))) void
gather_augmented(global const FEATURE *features, global const TARGET *all_targets, global const int *order, global const float *table,
                 global float *x, global TARGET *targets, float scale, int batch, int feature_pitch, int target_pitch, DRAWS, int first) {
    const int r = get_group_id(0), item = get_local_id(0);
    const size_t i = order[first + r];
    global const FEATURE *from = features + i * feature_pitch;
    for (int c = item; c < target_pitch; c += LOCAL) targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];
    const Variation v = draw_variation(table, r, seed_low, seed_high, stream_low, stream_high, step);
#if BENDS
    local float2 waves[64], rows[HEIGHT * 8];
    if (item < 16) {
        DRAW(uint, (uint)r * BLOCKS + 16 + item)
#define KEEP(w, word) waves[16 * w + item] = table[AMPLITUDES + 16 * w + item] * ((float2)(word & 0xffffu, word >> 16) - 32767.5f)
        KEEP(0, a);
        KEEP(1, b);
        KEEP(2, c);
        KEEP(3, d);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int k = item; k < HEIGHT * 8; k += LOCAL) {
        float2 sum = 0.0f;
        for (int j = 0; j < 8; j++) sum += table[ROWS + k / 8 * 8 + j] * waves[8 * j + k % 8];
        rows[k] = sum;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
#endif
    for (int k = item; k < PITCH; k += LOCAL) {
        const int u = k % WIDTH, w = k / WIDTH;
        float value = k < PIXELS ? scale * from[k] : 0.0f;
        if (v.varied && k < PIXELS) {
#if MOVES || BENDS
            float2 at = (float2)(v.xx * u + v.xy * w + v.x0, v.yx * u + v.yy * w + v.y0);
#if BENDS
            for (int wave = 0; wave < 8; wave++) at += table[COLUMNS + wave * WAVE_PITCH + u] * rows[8 * w + wave];
#endif
            value = scale * sample_at(from, at.s0, at.s1);
#endif
#if NOISE
            DRAW(uint, (uint)r * BLOCKS + 32 + k / 64 * 16 + k % 16)
            const uint word = item < 16 ? a : item < 32 ? b : item < 48 ? c : d;
            const float noise = table[14] * ((float)(word & 0xffffu) + (float)(word >> 16) - 65535.0f);
#else
            const float noise = 0.0f;
#endif
#if GRADES || NOISE
            value = clamp(v.contrast * value + v.brightness + noise, 0.0f, 1.0f);
#endif
        }
        x[(size_t)r * PITCH + k] = value;
    }
}

#endif
