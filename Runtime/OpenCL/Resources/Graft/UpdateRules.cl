// Optimizer steps for one element, named by the ids of Graft's UpdateRule: ID_step(type, w, g, s, row, k) changes the parameter w and the
// memory s[0 .. STATES - 1] by the gradient g, the step table's row (a float4 that begins with the rate) and the rule's constants k (a
// float4).
// Macros, so that they work for float and float16 alike, `type`.
// A program is built with -D RULE, STATES and W_A .. W_D, the constants, W_L1, W_L2 and W_KEEPS_ZEROS; where a kernel changes weights and
// biases, those of the biases begin with B. Zero w, g and s stay zero: that keeps padding clean.

#define gradient_descent_step(type, w, g, s, row, k) w -= (row).x * (g)

// k: beta.
#define momentum_step(type, w, g, s, row, k)                                                                                               \
    s[0] = (k).s0 * s[0] - (row).x * (g);                                                                                                  \
    w += s[0]

// k: beta. The parameter in memory is the one that the gradient is taken at, ahead of the path by beta times the momentum.
#define nesterov_step(type, w, g, s, row, k)                                                                                               \
    s[0] = (k).s0 * s[0] - (row).x * (g);                                                                                                  \
    w += (k).s0 * s[0] - (row).x * (g)

// k: what the sum starts from, epsilon.
#define ada_grad_step(type, w, g, s, row, k)                                                                                               \
    s[0] += (g) * (g);                                                                                                                     \
    w -= (row).x * (g) / (sqrt((k).s0 + s[0]) + (k).s1)

// k: decay, epsilon.
#define rms_prop_step(type, w, g, s, row, k)                                                                                               \
    s[0] = (k).s0 * s[0] + (1.0f - (k).s0) * (g) * (g);                                                                                    \
    w -= (row).x * (g) / (sqrt(s[0]) + (k).s1)

// row: rate, 1 / (1 - beta1^t), 1 / (1 - beta2^t); k: beta1, beta2, epsilon, decay.
#define adam_step(type, w, g, s, row, k)                                                                                                   \
    s[0] = (k).s0 * s[0] + (1.0f - (k).s0) * (g);                                                                                          \
    s[1] = (k).s1 * s[1] + (1.0f - (k).s1) * (g) * (g);                                                                                    \
    w -= (row).x * (row).y * s[0] / (sqrt(s[1] * (row).z) + (k).s2)
#define adam_w_step(type, w, g, s, row, k)                                                                                                 \
    const type weight = w;                                                                                                                 \
    adam_step(type, w, g, s, row, k);                                                                                                      \
    w -= (row).x * (k).s3 * weight

// k: beta, l1, l2; s: z and n. `size` is what z is per weight. At the first step z is the initial weight's; later a weight that is not
// zero says what z is at today's rate.
#define ftrl_step(type, w, g, s, row, k)                                                                                                   \
    const type size = ((k).s0 + sqrt(s[1])) / (row).x, after = ((k).s0 + sqrt(s[1] + (g) * (g))) / (row).x;                                \
    const type known = select(-(size + (k).s2) * w - (k).s1 * sign(w), s[0], w == 0.0f);                                                   \
    s[0] = select(known, -size * w, (s[0] == 0.0f) & (s[1] == 0.0f)) + (g) - (after - size) * w;                                           \
    s[1] += (g) * (g);                                                                                                                     \
    w = select(((k).s1 * sign(s[0]) - s[0]) / (after + (k).s2), (type)0.0f, fabs(s[0]) <= (k).s1)

// Kernels take one pointer for each remembered tensor: STATE_ARGUMENTS declares them, STATES_GIVEN hands them on to a function that
// declares the same, STATE_POINTERS gathers them in an array.
#if STATES == 0
#define STATE_ARGUMENTS(p, type)
#define STATES_GIVEN(p)
#define STATE_POINTERS(p, type) global type *p[1] = {0}
#elif STATES == 1
#define STATE_ARGUMENTS(p, type) global type *restrict p##_0,
#define STATES_GIVEN(p)          p##_0,
#define STATE_POINTERS(p, type)  global type *p[1] = {p##_0}
#elif STATES == 2
#define STATE_ARGUMENTS(p, type) global type *restrict p##_0, global type *restrict p##_1,
#define STATES_GIVEN(p)          p##_0, p##_1,
#define STATE_POINTERS(p, type)  global type *p[2] = {p##_0, p##_1}
#else
#error A rule remembers at most two tensors; write the macros for more here.
#endif

// One element's, or one vector's, step in memory. `of` is W or B: whose constants. Before any rule the gradient of the penalty is added,
// of_L2 * w + of_L1 * sign(w); after any rule what was zero is zero again, where of_KEEPS_ZEROS. The constants are known when the program
// is built, so what a rule lacks costs nothing.
#define UPDATE(type, of, parameter, states, place, gradient, row)                                                                          \
    {                                                                                                                                      \
        const float4 constants = (float4)(of##_A, of##_B, of##_C, of##_D);                                                                 \
        const type before = (parameter)[place];                                                                                            \
        type now = before, penalized = gradient, kept[STATES + 1];                                                                         \
        if (of##_L2 != 0.0f) penalized += of##_L2 * before;                                                                                \
        if (of##_L1 != 0.0f) penalized += of##_L1 * sign(before);                                                                          \
        for (int state = 0; state < STATES; state++) kept[state] = (states)[state][place];                                                 \
        RULE(type, now, penalized, kept, row, constants);                                                                                  \
        for (int state = 0; state < STATES; state++) (states)[state][place] = kept[state];                                                 \
        if (of##_KEEPS_ZEROS) now = select(now, (type)0.0f, before == 0.0f);                                                               \
        (parameter)[place] = now;                                                                                                          \
    }
