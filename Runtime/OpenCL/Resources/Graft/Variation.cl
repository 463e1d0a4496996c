// How an image is varied, drawn as Graft's AugmentRule says: the pixel at offset p from the image's centre takes its value from the offset
// window + side * A^-1 (p - shift) + d(p) of the stored image, bilinearly, zero outside; then it becomes contrast * value + brightness +
// noise, within 0 .. 1.
//   table: 16 extents | 8 x 8 amplitudes [j][i] | cosines along x [i][WAVE_PITCH] | cosines along y [HEIGHT][8]
//   draws of row r of the batch, in blocks r * BLOCKS + ..:
//     0 .. 3    16 words: lane l, word w is draw 4 w + l, for the extent of that place
//     16 .. 31  64 words: lane l, word w is wave 16 w + l = 8 j + i; the low half of the bits is its part in x, the high one in y
//     32 ..     a word to a pixel, in groups of 64
// Assumes: Philox.cl; HEIGHT and WIDTH; LANES is 16, where four rows are drawn at once, or 1.

#define PIXELS     (HEIGHT * WIDTH)
#define PITCH      ((PIXELS + 15) / 16 * 16)
#define BLOCKS     (32 + (PIXELS + 63) / 64 * 16)
#define WAVE_PITCH ((WIDTH + 15) / 16 * 16)
#define AMPLITUDES 16
#define COLUMNS    (AMPLITUDES + 64)
#define WAVE_ROWS  (COLUMNS + 8 * WAVE_PITCH)

#define DRAWS      uint seed_low, uint seed_high, uint stream_low, uint stream_high, uint step
#define SAME_DRAWS seed_low, seed_high, stream_low, stream_high, step

// Declares a, b, c and d: the words of a block, or of a vector of blocks.
#define DRAW(type, block)                                                                                                                  \
    type a = (block), b = step, c = stream_low, d = stream_high;                                                                           \
    PHILOX(type, a, b, c, d, seed_low, seed_high)

// Where an image's pixels come from, (x, y) = (xx u + xy v + x0, yx u + yy v + y0) at (u, v), and how they are graded.
typedef struct {
    bool varied;
    float xx, xy, x0, yx, yy, y0, contrast, brightness;
} Variation;

// Four lanes to a row, a lane to a block.
#if LANES == 16
#define DRAWN        4
#define FLOATS       float16
#define WORDS        uint16
#define FOURS        (uint16)(0, 1, 2, 3, BLOCKS + (uint4)(0, 1, 2, 3), 2 * BLOCKS + (uint4)(0, 1, 2, 3), 3 * BLOCKS + (uint4)(0, 1, 2, 3))
#define EACH(four)   (FLOATS)(four, four, four, four)
#define SECOND(v)    (FLOATS)((float4)v.s1, (float4)v.s5, (float4)v.s9, (float4)v.sd)
#define SIGNED(word) (convert_float16(as_int16(word) >> 8) * 1.1920929e-7f)
#else
#define DRAWN        1
#define FLOATS       float4
#define WORDS        uint4
#define FOURS        (uint4)(0, 1, 2, 3)
#define EACH(four)   four
#define SECOND(v)    (FLOATS)(v.s1)
#define SIGNED(word) (convert_float4(as_int4(word) >> 8) * 1.1920929e-7f)
#endif

// variations = those of DRAWN rows. SIGNED is [-1, 1), a multiple of 2^-23.
void draw_variations(global const float *table, int row, DRAWS, Variation *variations) {
    DRAW(WORDS, (uint)row * BLOCKS + FOURS)
    const FLOATS chances = 0.5f * SIGNED(a) + 0.5f, shifts = SIGNED(a) * EACH(vload4(0, table)), turns = SIGNED(b) * EACH(vload4(1, table));
    const FLOATS cuts = SIGNED(c) * EACH(vload4(2, table)), grades = SIGNED(d) * EACH(vload4(3, table)),
                 sizes = exp(-(turns + SECOND(turns)));
    FLOATS cosines, sines = sincos(turns, &cosines);
    for (int r = 0; r < DRAWN; r++) {
#define OF_ROW(lane, of) ((const float *)&of)[4 * r + lane]
        Variation *v = variations + r;
        v->varied = OF_ROW(0, chances) < table[0];
        v->contrast = 1.0f + OF_ROW(0, grades);
        v->brightness = OF_ROW(1, grades);
        const float share = 0.5f * (OF_ROW(1, cuts) + table[9]), shear = OF_ROW(0, cuts), sine = OF_ROW(0, sines),
                    cosine = OF_ROW(0, cosines);
        float size_x = (1.0f - share) * OF_ROW(2, sizes), size_y = (1.0f - share) * OF_ROW(3, sizes);
        if (OF_ROW(1, chances) < table[1]) size_x = -size_x;
        // A^-1 = diag(1 / size) * unshear * unrotate
        v->xx = size_x * (cosine + shear * sine);
        v->xy = size_x * (sine - shear * cosine);
        v->yx = -size_y * sine;
        v->yy = size_y * cosine;
        const float centre_x = 0.5f * (WIDTH - 1), centre_y = 0.5f * (HEIGHT - 1);
        const float from_x = centre_x + OF_ROW(2, shifts), from_y = centre_y + OF_ROW(3, shifts);
        v->x0 = centre_x + share * OF_ROW(2, cuts) - v->xx * from_x - v->xy * from_y;
        v->y0 = centre_y + share * OF_ROW(3, cuts) - v->yx * from_x - v->yy * from_y;
    }
}
