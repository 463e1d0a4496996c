// A batch from a data set of images that lives on the device, each varied at random (Variation.cl), row by row on a CPU.
//
//   stored image     within a border       places of a strip       what is there        pixels
//   +--------+       0 0 0 0 0 0 0 0       16 x HEIGHT, as         one by one           bilinear
//   |  / /   |  ->   0 +--------+ 0 0  ->  vectors: corner,    ->  from memory      ->  between the
//   | / /    |       0 |  / /   | 0 0      share to its right                           four corners
//   +--------+       0 +--------+ 0 0      and below
//
// Built with -D HEIGHT, WIDTH and FEATURE (uchar or float), and BYTES, MOVES, BENDS, GRADES and NOISE, each 1 or 0: what is off costs
// nothing. Assumes: Lanes.cl with 16 lanes, Variation.cl; the stack holds an image three times; an image may be read up to 15 elements past
// its end: allocations are whole vectors.

// Vectors anywhere in memory, by one instruction where vload16 and vstore16 take several.
typedef struct __attribute__((packed, aligned(4))) {
    float16 v;
} Floats16;
typedef struct __attribute__((packed)) {
    uchar16 v;
} Bytes16;

#define LOW_HALF(words)  (convert_float16(words & 0xffffu) - 32767.5f)
#define HIGH_HALF(words) (convert_float16(words >> 16) - 32767.5f)

// The border of zeros is one pixel wide before and two behind, so that a place within (-1, -1) .. (HEIGHT, WIDTH) has four corners.
#define EDGE_PITCH ((WIDTH + 18) / 16 * 16)

#if BYTES

// Bytes are worked on as they are and scaled at the end. A word has the four corners of a place, since fetching is what costs.
#define EDGED          uint edged[(HEIGHT + 2) * EDGE_PITCH] __attribute__((aligned(64)))
#define CORNERS        1
#define LOOK_UP(i, at) ((uint *)found[0])[i] = edged[at];
#define CORNER(c, y)   convert_float16(as_int16(found[0][y] >> 8 * c & 255u))
#define FINISH(value)  (scale * (value))

void put_edges(global const FEATURE *from, float scale, uint *edged) {
    uint16 above[EDGE_PITCH / 16]; // of each place the pixel to its left and its own, in the row above
    for (int k = 0; k < EDGE_PITCH / 16; k++) above[k] = 0;
    for (int y = 0; y < HEIGHT + 2; y++) {
        uint16 before = 0;
        for (int k = 0; k < EDGE_PITCH / 16; k++) {
            uint16 pixels = 0;
            if (y < HEIGHT && 16 * k < WIDTH) pixels = convert_uint16(((global const Bytes16 *)(from + y * WIDTH + 16 * k))->v);
            if (16 * k + 16 > WIDTH) pixels = select((uint16)0, pixels, LANE + 16 * k < WIDTH);
            const uint16 pair = (uint16)(before.sf, pixels.s0123, pixels.s4567, pixels.s89ab, pixels.scde) | pixels << 8;
            ((uint16 *)edged)[y * (EDGE_PITCH / 16) + k] = above[k] | pair << 16;
            above[k] = pair;
            before = pixels;
        }
    }
}

#else

#define EDGED   float edged[(HEIGHT + 3) * EDGE_PITCH] __attribute__((aligned(64)))
#define CORNERS 4
#define LOOK_UP(i, at)                                                                                                                     \
    ((float *)found[0])[i] = edged[at];                                                                                                    \
    ((float *)found[1])[i] = edged[at + 1];                                                                                                \
    ((float *)found[2])[i] = edged[at + EDGE_PITCH];                                                                                       \
    ((float *)found[3])[i] = edged[at + EDGE_PITCH + 1];
#define CORNER(c, y)  as_float16(found[c][y])
#define FINISH(value) (value)

void put_edges(global const FEATURE *from, float scale, float *edged) {
    for (int k = 0; k < (HEIGHT + 3) * EDGE_PITCH / 16; k++) ((float16 *)edged)[k] = 0.0f;
    for (int y = 0; y < HEIGHT; y++)
        for (int k = 0; k < WAVE_PITCH / 16; k++) {
            const float16 pixels = scale * ((global const Floats16 *)(from + y * WIDTH + 16 * k))->v;
            ((Floats16 *)(edged + (y + 1) * EDGE_PITCH + 16 * k + 1))->v = WHERE(LANE + 16 * k < WIDTH, pixels, 0.0f);
        }
}

#endif

// waves[y] = what each of the 8 waves along x adds at y: to x in its first half, to y in its second.
void draw_waves(global const float *table, int row, DRAWS, float16 *waves) {
    global const float16 *amplitudes = (global const float16 *)(table + AMPLITUDES);
    DRAW(uint16, (uint)row * BLOCKS + 16 + as_uint16(LANE))
    float16 along[8];
#define ALONG(w, word)                                                                                                                     \
    {                                                                                                                                      \
        const float16 x = amplitudes[w] * LOW_HALF(word), y = amplitudes[w] * HIGH_HALF(word);                                             \
        along[2 * w] = (float16)(x.lo, y.lo);                                                                                              \
        along[2 * w + 1] = (float16)(x.hi, y.hi);                                                                                          \
    }
    ALONG(0, a)
    ALONG(1, b)
    ALONG(2, c)
    ALONG(3, d)
    for (int y = 0; y < HEIGHT; y++) {
        global const float *cosine = table + WAVE_ROWS + 8 * y;
        waves[y] = (cosine[0] * along[0] + cosine[1] * along[1] + cosine[2] * along[2] + cosine[3] * along[3]) +
                   (cosine[4] * along[4] + cosine[5] * along[5] + cosine[6] * along[6] + cosine[7] * along[7]);
    }
}

// pixels = the image where `v` and the waves put it; 15 floats behind the last pixel are written too.
void sample_image(global const FEATURE *from, global const float *table, const Variation *v, float scale, int row, DRAWS, float *pixels) {
    EDGED;
    put_edges(from, scale, edged);
#if BENDS
    float16 waves[HEIGHT];
    draw_waves(table, row, SAME_DRAWS, waves);
#endif
    // The last strip first: what it writes too much is then overwritten.
    for (int k = WAVE_PITCH / 16 - 1; k >= 0; k--) {
        int16 corners[HEIGHT];
        uint16 found[CORNERS][HEIGHT];
        float16 right[HEIGHT], low[HEIGHT];
        const float16 u = convert_float16(LANE + 16 * k);
#if BENDS
        global const float16 *columns = (global const float16 *)(table + COLUMNS) + k;
#define COLUMN(i) const float16 column##i = columns[i * (WAVE_PITCH / 16)];
        COLUMN(0)
        COLUMN(1) COLUMN(2) COLUMN(3) COLUMN(4) COLUMN(5) COLUMN(6) COLUMN(7)
#endif
            for (int y = 0; y < HEIGHT; y++) {
            float16 at_x = v->xx * u + (v->xy * y + v->x0), at_y = v->yx * u + (v->yy * y + v->y0);
#if BENDS
            const float *wave = (const float *)&waves[y];
#define WAVES(w)                                                                                                                           \
    ((column0 * wave[w] + column1 * wave[w + 1] + column2 * wave[w + 2] + column3 * wave[w + 3]) +                                         \
     (column4 * wave[w + 4] + column5 * wave[w + 5] + column6 * wave[w + 6] + column7 * wave[w + 7]))
            at_x += WAVES(0);
            at_y += WAVES(8);
#endif
            at_x = clamp(at_x, -1.0f, (float)WIDTH) + 1.0f;
            at_y = clamp(at_y, -1.0f, (float)HEIGHT) + 1.0f;
            const int16 left = convert_int16(at_x), top = convert_int16(at_y);
            corners[y] = top * EDGE_PITCH + left;
            right[y] = at_x - convert_float16(left);
            low[y] = at_y - convert_float16(top);
        }
        // One by one, which volatile enforces: a CPU's own gathering of vectors takes several times as long.
#pragma unroll 8
        for (int i = 0; i < HEIGHT * 16; i++) {
            const int at = ((const volatile int *)corners)[i];
            LOOK_UP(i, at)
        }
        for (int y = 0; y < HEIGHT; y++) {
            const float16 p = CORNER(0, y), q = CORNER(1, y), r = CORNER(2, y), s = CORNER(3, y);
            const float16 above = p + right[y] * (q - p), below = r + right[y] * (s - r);
            ((Floats16 *)(pixels + y * WIDTH + 16 * k))->v = FINISH(above + low[y] * (below - above));
        }
    }
}

// pixels = those of row r of the batch.
void vary_image(global const FEATURE *from, global const float *table, const Variation *v, float scale, int r, DRAWS, float16 *pixels) {
#if MOVES || BENDS
    if (v->varied)
        sample_image(from, table, v, scale, r, SAME_DRAWS, (float *)pixels);
    else
#endif
        for (int k = 0; k < PITCH / 16; k++) pixels[k] = scale * convert_float16(vload16(k, from));
#if GRADES || NOISE
    if (v->varied)
        for (int k = 0; k < PITCH / 16; k += 4) {
#if NOISE
            DRAW(uint16, (uint)r * BLOCKS + 32 + 4 * k + as_uint16(LANE))
#define NOISE_OF(words) (table[14] * (LOW_HALF(words) + HIGH_HALF(words)))
#else
#define NOISE_OF(words) 0.0f
#endif
#define GRADE(w, words) pixels[k + w] = clamp(v->contrast * pixels[k + w] + v->brightness + NOISE_OF(words), 0.0f, 1.0f)
            GRADE(0, a);
            GRADE(1, b);
            GRADE(2, c);
            GRADE(3, d);
        }
#endif
    for (int k = PIXELS; k < PITCH; k++) ((float *)pixels)[k] = 0.0f;
}

// Rows begin .. end of x, each of PITCH floats, and of the targets.
void gather_varied(global const FEATURE *features, global const int *all_targets, global const int *order, global const float *table,
                   global float *x, global int *targets, float scale, int feature_pitch, int target_pitch, DRAWS, int begin, int end,
                   int first) {
    float16 pixels[PITCH / 16 + 4];
    Variation variations[DRAWN];
    for (int r = begin; r < end; r++) {
        const size_t i = order[first + r];
        if ((r - begin) % DRAWN == 0) draw_variations(table, r, SAME_DRAWS, variations);
        vary_image(features + i * feature_pitch, table, variations + (r - begin) % DRAWN, scale, r, SAME_DRAWS, pixels);
        for (int k = 0; k < PITCH / 16; k++) ((global float16 *)(x + (size_t)r * PITCH))[k] = pixels[k];
        for (int c = 0; c < target_pitch; c++) targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];
    }
}
