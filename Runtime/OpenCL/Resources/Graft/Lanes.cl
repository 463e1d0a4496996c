// What kernels need that take rows as whole vectors: LANE is each lane's place in its vector, WHERE(mask, yes, no) chooses lane by
// lane, sum_lanes and max_lanes take the lanes of one together. Floats16 and Bytes16 are vectors anywhere in memory, read and written by
// one instruction where vload16 and vstore16 take several. Assumes: LANES is 16 (float16) or 1 (float).

#if LANES == 16
#define LANE                 ((int16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
#define WHERE(mask, yes, no) select((float16)(no), (float16)(yes), mask)
#else
#define LANE                 0
#define WHERE(mask, yes, no) ((mask) ? (yes) : (no))
#endif

// The column of each lane of a row's vector v.
#define REAL_COLUMN(v) (LANE + (v)*LANES)

#if LANES == 16
typedef struct __attribute__((packed, aligned(4))) {
    float16 v;
} Floats16;
typedef struct __attribute__((packed)) {
    uchar16 v;
} Bytes16;

// Asks for what is read a little later, where the compiler is known to know how.
void fetch_soon(global const void *from, size_t bytes) {
#if defined(__clang__) && (defined(__x86_64__) || defined(__aarch64__))
    for (size_t i = 0; i < bytes; i += 64) __builtin_prefetch((const void *)((size_t)from + i));
#endif
}

float sum_lanes(float16 a) {
    float8 b = a.lo + a.hi;
    float4 c = b.lo + b.hi;
    return (c.x + c.z) + (c.y + c.w);
}
float max_lanes(float16 a) {
    float8 b = fmax(a.lo, a.hi);
    float4 c = fmax(b.lo, b.hi);
    return fmax(fmax(c.x, c.z), fmax(c.y, c.w));
}
#else
#define sum_lanes(a) (a)
#define max_lanes(a) (a)
#endif
