// Optimizer steps for one element, named by the ids of Graft's UpdateRule: ID_step(w, g, s, row) changes the parameter w and the memory
// s[0 .. STATES - 1] by the gradient g and the step table's row (a float4).
// Macros, so that they work for float and float16 alike.
// A program is built with -D RULE, STATES and RULE_A .. RULE_D. Zero w, g and s stay zero: that keeps padding clean.

#define gradient_descent_step(w, g, s, row) w -= (row).x * (g)

// row: rate, 1 / (1 - beta1^t), 1 / (1 - beta2^t); constants: beta1, beta2, epsilon.
#define adam_step(w, g, s, row)                                                                                                            \
    s[0] = RULE_A * s[0] + (1.0f - RULE_A) * (g);                                                                                          \
    s[1] = RULE_B * s[1] + (1.0f - RULE_B) * (g) * (g);                                                                                    \
    w -= (row).x * (row).y * s[0] / (sqrt(s[1] * (row).z) + RULE_C)

// Kernels take one pointer for each remembered tensor; STATE_ARGUMENTS declares them,
// STATE_POINTERS gathers them in an array.
#if STATES == 0
#define STATE_ARGUMENTS(p, type)
#define STATE_POINTERS(p, type) global type *p[1] = {0}
#elif STATES == 1
#define STATE_ARGUMENTS(p, type) global type *restrict p##_0,
#define STATE_POINTERS(p, type)  global type *p[1] = {p##_0}
#elif STATES == 2
#define STATE_ARGUMENTS(p, type) global type *restrict p##_0, global type *restrict p##_1,
#define STATE_POINTERS(p, type)  global type *p[2] = {p##_0, p##_1}
#else
#error A rule remembers at most two tensors; write the macros for more here.
#endif

// One element's, or one vector's, step in memory.
#define UPDATE(type, parameter, states, place, gradient, row)                                                                              \
    {                                                                                                                                      \
        type now = (parameter)[place], kept[STATES + 1];                                                                                   \
        for (int state = 0; state < STATES; state++) kept[state] = (states)[state][place];                                                 \
        RULE(now, gradient, kept, row);                                                                                                    \
        for (int state = 0; state < STATES; state++) (states)[state][place] = kept[state];                                                 \
        (parameter)[place] = now;                                                                                                          \
    }
