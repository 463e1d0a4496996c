// Several matrices transposed: of each the table says the number of the item that begins it, from, to, rows, columns, and their pitches
// in floats. An item does 16 rows.
//
//            columns ->                          16 rows
//   from  16 rows | a b c .. |     to   column | a . . |
//                 | . . . .. |            |    | b . . |
//
// Rows that are not there count as zero, which makes the padding zero.
// Assumes: rows padded to whole float16 vectors; work-groups of one item (CPU).
#include "Arrays.cl"
#include "Square.cl"

#define MATRIX 8

kernel __attribute__((reqd_work_group_size(1, 1, 1))) void transpose(global const int *restrict matrices, int count, ARRAY_ARGUMENTS) {
    GATHERED_ARRAYS
    const int item = get_global_id(0);
    global const int *matrix = matrices;
    while (count > 1 && item >= matrix[MATRIX]) matrix += MATRIX, count--;
    const int row = (item - matrix[0]) * 16, present = min(16, matrix[3] - row), columns = matrix[4], from_pitch = matrix[5],
              to_pitch = matrix[6];
    global const float *from = arrays[matrix[1]] + (size_t)row * from_pitch;
    global float *to = arrays[matrix[2]] + row;
    for (int c = 0; c < columns; c += 16) {
        float16 even[16], odd[16];
        _Pragma("unroll") for (int i = 0; i < 16; i++) even[i] =
            i < present ? *(global const float16 *)(from + (size_t)i * from_pitch + c) : 0.0f;
        TURN(even, odd)
        const int count = min(16, columns - c);
        for (int i = 0; i < count; i++) *(global float16 *)(to + (size_t)(c + i) * to_pitch) = even[i];
    }
}
