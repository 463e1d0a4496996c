// A device's limits, each reached for by a kernel that does nothing else.
// Assumes: REAL is float16 with one item to each compute unit (CPU), or float with many items (GPU).

// Twelve independent chains to an item: more than a pipeline is deep times wide, and few enough for the registers.
#define EACH(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
#define BEGIN(n) REAL x##n = (REAL)(0.1f * n + 0.01f * i);
#define STEP(n)  x##n = fma(x##n, a, b);
#define END(n)   sum += x##n;

// x = a x + b in registers: 2 * 12 * 4 floating-point operations a round for each lane
kernel void limit_multiply(global REAL *result, int rounds, float scale, float shift) {
    const int i = get_global_id(0);
    const REAL a = scale, b = shift;
    EACH(BEGIN)
    for (int r = 0; r < rounds; r++) {
        EACH(STEP)
        EACH(STEP)
        EACH(STEP)
        EACH(STEP)
    }
    REAL sum = 0.0f;
    EACH(END)
    result[i] = sum;
}

// a = b + s c, `passes` times. Item i has `each` REALs: neighbours of one another on a CPU, whose cores have caches of their own;
// one beside those of the other items on a GPU.
kernel void limit_move(global const REAL *restrict b, global const REAL *restrict c, global REAL *restrict a, int each, int passes) {
    const int i = get_global_id(0);
#if LANES == 16
    const size_t first = (size_t)i * each, step = 1;
#else
    const size_t first = i, step = get_global_size(0);
#endif
    for (int p = 0; p < passes; p++) {
        const REAL s = 0.5f + p;
        for (int k = 0; k < each; k++) {
            const size_t place = first + k * step;
            a[place] = b[place] + s * c[place];
        }
    }
}

kernel void limit_launch(global REAL *result) {}
