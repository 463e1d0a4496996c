// A batch from a data set of images that lives on the device, each varied at random (Variation.cl), row by row on a CPU.
//
//   stored image     within a border       16 places at a time       what is there       pixels
//   +--------+       0 0 0 0 0 0 0 0       corner, share to its      one by one          bilinear
//   |  / /   |  ->   0 +--------+ 0 0  ->  right and below       ->  from memory     ->  between the
//   | / /    |       0 |  / /   | 0 0                                                    four corners
//   +--------+       0 +--------+ 0 0
//
// Built with -D HEIGHT, WIDTH and FEATURE (uchar or float), and BYTES, MOVES, BENDS, GRADES and NOISE, each 1 or 0: what is off costs
// nothing. Assumes: Lanes.cl with 16 lanes, Variation.cl; the stack holds an image three times; an image may be read up to 15 elements past
// its end: allocations are whole vectors.

#define LOW_HALF(words)  (convert_float16(words & 0xffffu) - 32767.5f)
#define HIGH_HALF(words) (convert_float16(words >> 16) - 32767.5f)

// The border of zeros is one pixel wide before and two behind, so that a place within (-1, -1) .. (HEIGHT, WIDTH) has four corners.
#define EDGE_PITCH ((WIDTH + 18) / 16 * 16)

// One by one, which volatile enforces: a CPU's own gathering of vectors takes several times as long.
#define AT(lane, offset) (lane < lanes ? edged[at[lane] + offset] : 0)
#define TAKE(type, offset)                                                                                                                 \
    ((type)(AT(0, offset), AT(1, offset), AT(2, offset), AT(3, offset), AT(4, offset), AT(5, offset), AT(6, offset), AT(7, offset),        \
            AT(8, offset), AT(9, offset), AT(10, offset), AT(11, offset), AT(12, offset), AT(13, offset), AT(14, offset), AT(15, offset)))

#if BYTES

// Bytes are worked on as they are and scaled at the end. A word has the four corners of a place, since fetching is what costs.
#define FEATURE16 Bytes16
#define EDGED     uint edged[(HEIGHT + 2) * EDGE_PITCH] __attribute__((aligned(64)))
#define TAKE_CORNERS                                                                                                                       \
    const uint16 words = TAKE(uint16, 0);                                                                                                  \
    const float16 p = CORNER(0), q = CORNER(8), r = CORNER(16), s = CORNER(24);
#define CORNER(bits)  convert_float16(as_int16(words >> bits & 255u))
#define FINISH(value) (scale * (value))

void put_edges(global const FEATURE *from, float scale, uint *edged) {
    uint16 above[EDGE_PITCH / 16]; // of each place the pixel to its left and its own, in the row above
    for (int k = 0; k < EDGE_PITCH / 16; k++) above[k] = 0;
    for (int y = 0; y < HEIGHT; y++) {
        uint16 before = 0;
#pragma unroll
        for (int k = 0; k < EDGE_PITCH / 16; k++) {
            uint16 pixels = 0;
            if (16 * k < WIDTH) pixels = convert_uint16(((global const FEATURE16 *)(from + y * WIDTH + 16 * k))->v);
            if (16 * k + 16 > WIDTH) pixels = select((uint16)0, pixels, LANE + 16 * k < WIDTH);
            const uint16 pair = (uint16)(before.sf, pixels.s0123, pixels.s4567, pixels.s89ab, pixels.scde) | pixels << 8;
            ((uint16 *)edged)[y * (EDGE_PITCH / 16) + k] = above[k] | pair << 16;
            above[k] = pair;
            before = pixels;
        }
    }
    for (int k = 0; k < EDGE_PITCH / 16; k++) {
        ((uint16 *)edged)[HEIGHT * (EDGE_PITCH / 16) + k] = above[k];
        ((uint16 *)edged)[(HEIGHT + 1) * (EDGE_PITCH / 16) + k] = 0;
    }
}

#else

#define FEATURE16 Floats16
#define EDGED     float edged[(HEIGHT + 3) * EDGE_PITCH] __attribute__((aligned(64)))
#define TAKE_CORNERS                                                                                                                       \
    const float16 p = TAKE(float16, 0), q = TAKE(float16, 1), r = TAKE(float16, EDGE_PITCH), s = TAKE(float16, EDGE_PITCH + 1);
#define FINISH(value) (value)

void put_edges(global const FEATURE *from, float scale, float *edged) {
    for (int k = 0; k < (HEIGHT + 3) * EDGE_PITCH / 16; k++) ((float16 *)edged)[k] = 0.0f;
    for (int y = 0; y < HEIGHT; y++)
        for (int k = 0; k < WAVE_PITCH / 16; k++) {
            const float16 pixels = scale * ((global const FEATURE16 *)(from + y * WIDTH + 16 * k))->v;
            ((Floats16 *)(edged + (y + 1) * EDGE_PITCH + 16 * k + 1))->v = WHERE(LANE + 16 * k < WIDTH, pixels, 0.0f);
        }
}

#endif

#define CENTRE (0.5f * (WIDTH - 1))

#if BENDS
// lines[y] = what each of the 8 waves along x adds at y: to x in its first half, to y in its second. The first wave is 1 everywhere, so
// where the line is without any goes with it.
void draw_lines(global const float *table, const Variation *v, int row, DRAWS, float16 *lines) {
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
    float16 first = 0.0f, step_down = 0.0f;
    first.s0 = v->xx * CENTRE + v->x0 + 1.0f;
    first.s8 = v->yx * CENTRE + v->y0 + 1.0f;
    step_down.s0 = v->xy;
    step_down.s8 = v->yy;
    for (int y = 0; y < HEIGHT; y++) {
        global const float *cosine = table + WAVE_ROWS + 8 * y;
        lines[y] = (first + step_down * y + cosine[0] * along[0] + cosine[1] * along[1] + cosine[2] * along[2] + cosine[3] * along[3]) +
                   (cosine[4] * along[4] + cosine[5] * along[5] + cosine[6] * along[6] + cosine[7] * along[7]);
    }
}
#define COLUMN(i)   const float16 column##i = columns[i * (WAVE_PITCH / 16)];
#define COLUMNS_1_7 COLUMN(1) COLUMN(2) COLUMN(3) COLUMN(4) COLUMN(5) COLUMN(6) COLUMN(7)
#define EVEN(w)     (line[w] + column2 * line[w + 2] + column4 * line[w + 4] + column6 * line[w + 6])
#define ODD(w)      (column1 * line[w + 1] + column3 * line[w + 3] + column5 * line[w + 5] + column7 * line[w + 7])
#endif

// Wider images have a strip of 16 columns from either side at once: at column WIDTH - 1 - u waves are as at u, the odd ones with the other
// sign, and so is what an axis adds on either side of the centre. A single strip from the right fetches only what the left one has not.
#define SIDES    (WIDTH > 16 ? 2 : 1)
#define STRIPS   ((WIDTH + 16 * SIDES - 1) / (16 * SIDES))
#define MIRRORED (STRIPS == 1 ? WIDTH - 16 : 16)

// pixels = the image where `v` and the waves put it; up to 15 floats behind the last pixel are written too.
void sample_image(global const FEATURE *from, global const float *table, const Variation *v, float scale, int row, DRAWS, float *pixels) {
    EDGED;
    put_edges(from, scale, edged);
#if BENDS
    float16 lines[HEIGHT];
    draw_lines(table, v, row, SAME_DRAWS, lines);
#endif
    for (int strip = 0; strip < STRIPS; strip++) {
        int16 corners[SIDES][HEIGHT];
        float16 right[SIDES][HEIGHT], low[SIDES][HEIGHT];
        const float16 u = convert_float16(LANE + 16 * strip) - CENTRE, tilt_x = v->xx * u, tilt_y = v->yx * u;
#if BENDS
        global const float16 *columns = (global const float16 *)(table + COLUMNS) + strip;
        COLUMNS_1_7
#endif
        for (int y = 0; y < HEIGHT; y++) {
#if BENDS
            const float *line = (const float *)&lines[y];
            const float16 even_x = EVEN(0), odd_x = tilt_x + ODD(0), even_y = EVEN(8), odd_y = tilt_y + ODD(8);
#else
            const float16 even_x = v->xx * CENTRE + v->xy * y + v->x0 + 1.0f, even_y = v->yx * CENTRE + v->yy * y + v->y0 + 1.0f;
            const float16 odd_x = tilt_x, odd_y = tilt_y;
#endif
#pragma unroll
            for (int side = 0; side < SIDES; side++) {
                const float16 at_x = clamp(side ? even_x - odd_x : even_x + odd_x, 0.0f, WIDTH + 1.0f);
                const float16 at_y = clamp(side ? even_y - odd_y : even_y + odd_y, 0.0f, HEIGHT + 1.0f);
                const int16 left = convert_int16(at_x), top = convert_int16(at_y);
                corners[side][y] = top * EDGE_PITCH + left;
                right[side][y] = at_x - convert_float16(left);
                low[side][y] = at_y - convert_float16(top);
            }
        }
#pragma unroll
        for (int side = SIDES - 1; side >= 0; side--)
            for (int y = 0; y < HEIGHT; y++) {
                const volatile int *at = (const volatile int *)&corners[side][y];
                const int lanes = side ? MIRRORED : 16;
                TAKE_CORNERS
                const float16 above = p + right[side][y] * (q - p), below = r + right[side][y] * (s - r);
                const float16 value = FINISH(above + low[side][y] * (below - above));
                float *to = pixels + y * WIDTH + (side ? WIDTH - 16 - 16 * strip : 16 * strip);
                ((Floats16 *)to)->v = side ? value.sfedcba9876543210 : value;
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
        for (int k = 0; k < PITCH / 16; k++) pixels[k] = scale * convert_float16(((global const FEATURE16 *)(from + 16 * k))->v);
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
        if (r + 1 < end) fetch_soon(features + (size_t)order[first + r + 1] * feature_pitch, PIXELS * sizeof(FEATURE));
        vary_image(features + i * feature_pitch, table, variations + (r - begin) % DRAWN, scale, r, SAME_DRAWS, pixels);
        for (int k = 0; k < PITCH / 16; k++) ((global float16 *)(x + (size_t)r * PITCH))[k] = pixels[k];
        for (int c = 0; c < target_pitch; c++) targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];
    }
}
