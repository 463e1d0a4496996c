// What kernels need that take rows as whole vectors: LANE is each lane's place in its vector, WHERE(mask, yes, no) chooses lane by lane.
// Assumes: LANES is 16 (float16) or 1 (float).

#if LANES == 16
#define LANE                 ((int16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
#define WHERE(mask, yes, no) select((float16)(no), (float16)(yes), mask)
#else
#define LANE                 0
#define WHERE(mask, yes, no) ((mask) ? (yes) : (no))
#endif

// The column of each lane of a row's vector v.
#define REAL_COLUMN(v) (LANE + (v)*LANES)
