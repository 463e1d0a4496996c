// A block of a product in an item's registers, for CPUs: acc[ROWS][WIDE], of which `width` vectors are used, a number that is known when
// the program is built.
//   A product needs WIDE + ROWS loads for WIDE * ROWS multiply-adds, of which a core does as many at once as it loads: the nearer to a
//   square the better, as long as accumulators, one broadcast and WIDE vectors fit the registers (24 + 1 + 4 of AVX-512's 32).
// Assumes: Elementwise.cl's MULTIPLY_ADD; -D ROWS, WIDE.
#define EACH_ROW    _Pragma("unroll") for (int r = 0; r < ROWS; r++)
#define EACH_VECTOR _Pragma("unroll") for (int v = 0; v < WIDE; v++) if (v < width)
#define ONE_ITEM    __attribute__((reqd_work_group_size(1, 1, 1)))
#define BLOCK       __attribute__((always_inline)) void

// One k of the product: `element` is the left side's at row r, the right side's vectors are right[v].
#define MULTIPLY(element)                                                                                                                  \
    float16 factor[WIDE];                                                                                                                  \
    EACH_VECTOR factor[v] = right[v];                                                                                                      \
    EACH_ROW {                                                                                                                             \
        const float16 broadcast = element;                                                                                                 \
        EACH_VECTOR acc[r][v] = MULTIPLY_ADD(broadcast, factor[v], acc[r][v]);                                                             \
    }

// A row of so many vectors in as few blocks as registers allow, as ColumnBlocks has them: `full` blocks of `wide` vectors, then those of
// one less.
#define SPLIT(vectors)                                                                                                                     \
    const int blocks = ((vectors) + WIDE - 1) / WIDE, wide = ((vectors) + blocks - 1) / blocks, full = (vectors)-blocks * (wide - 1)

// Calls block(arguments.., width) for a width that is known only when it runs, 1 to 4: one of four forms, each with its own registers.
#define BY_WIDTH(width, block_of, ...)                                                                                                     \
    switch (width) {                                                                                                                       \
    case 1:                                                                                                                                \
        block_of(__VA_ARGS__, 1);                                                                                                          \
        break;                                                                                                                             \
    case 2:                                                                                                                                \
        block_of(__VA_ARGS__, 2);                                                                                                          \
        break;                                                                                                                             \
    case 3:                                                                                                                                \
        block_of(__VA_ARGS__, 3);                                                                                                          \
        break;                                                                                                                             \
    default:                                                                                                                               \
        block_of(__VA_ARGS__, 4);                                                                                                          \
    }
