// A square of 16 by 16 floats, turned in registers so that rows are columns.
// Interleaving rows i and i + 8 moves the highest bit of the column's number to the end of the row's, and the highest of the row's to the
// end of the column's:
//
//   row i      a b c .. | i j k ..         row 2 i      a A b B c C ..
//   row i + 8  A B C .. | I J K ..         row 2 i + 1  i I j J k K ..
//
// After four times the two numbers have changed places. Each interleaving is one instruction where vectors have 16 lanes.
#define LOW(a, b)                                                                                                                          \
    (float16)((a).s0, (b).s0, (a).s1, (b).s1, (a).s2, (b).s2, (a).s3, (b).s3, (a).s4, (b).s4, (a).s5, (b).s5, (a).s6, (b).s6, (a).s7,      \
              (b).s7)
#define HIGH(a, b)                                                                                                                         \
    (float16)((a).s8, (b).s8, (a).s9, (b).s9, (a).sa, (b).sa, (a).sb, (b).sb, (a).sc, (b).sc, (a).sd, (b).sd, (a).se, (b).se, (a).sf,      \
              (b).sf)
#define INTERLEAVE(from, to)                                                                                                               \
    _Pragma("unroll") for (int i = 0; i < 8; i++) {                                                                                        \
        to[2 * i] = LOW(from[i], from[i + 8]);                                                                                             \
        to[2 * i + 1] = HIGH(from[i], from[i + 8]);                                                                                        \
    }

// Turns the square; `spare` is another of the same size.
#define TURN(square, spare)                                                                                                                \
    INTERLEAVE(square, spare)                                                                                                              \
    INTERLEAVE(spare, square)                                                                                                              \
    INTERLEAVE(square, spare)                                                                                                              \
    INTERLEAVE(spare, square)
