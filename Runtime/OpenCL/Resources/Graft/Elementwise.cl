// Activation functions, named by the ids of Graft's Elementwise: y = ID_forward(x, a, b), and dx = ID_backward(dy, y, a, b), the gradient
// dy times the derivative, which is a function of the output y alone.
// Macros, so that they work for float and float16 alike; their arguments are variables without side effects.
// A program is built with -D ACTIVATION_FORWARD, ACTIVATION_BACKWARD, ACTIVATION_A and ACTIVATION_B, and with REAL, the type that FORWARD
// is used with.

#define JOIN_(a, b, c) a##b##c
#define JOIN(a, b, c)  JOIN_(a, b, c)
#define INTS_float     int
#define INTS_float16   int16
#define INTS           JOIN(INTS_, REAL, )

// PoCL does not say FP_FAST_FMAF, but its compiler says what the processor has.
#if defined(FP_FAST_FMAF) || defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define MULTIPLY_ADD(a, b, c) fma(a, b, c)
#else
#define MULTIPLY_ADD(a, b, c) mad(a, b, c)
#endif

// exp(x) - 1 without cancellation near zero: x = n ln 2 + r, a polynomial p for exp(r) - 1, and 2^n p + (2^n - 1). Three times as fast as
// the library's, which knows no bounds; here x is at most zero where it counts. What is not a number stays so.
REAL decay(REAL x) {
    x = select(x, (REAL)-87.0f, x < -87.0f);
    const REAL n = rint(x * 1.44269504f);
    // ln 2 in two parts, the first of so few bits that its product with n is exact.
    const REAL r = MULTIPLY_ADD(n, (REAL)2.12194440e-4f, MULTIPLY_ADD(n, (REAL)-0.693359375f, x));
    REAL p = MULTIPLY_ADD(r, (REAL)1.98412698e-4f, (REAL)1.38888889e-3f);
    p = MULTIPLY_ADD(r, p, (REAL)8.33333333e-3f);
    p = MULTIPLY_ADD(r, p, (REAL)4.16666667e-2f);
    p = MULTIPLY_ADD(r, p, (REAL)1.66666667e-1f);
    p = MULTIPLY_ADD(r, p, (REAL)0.5f);
    p = MULTIPLY_ADD(r * r, p, r);
    const REAL scale = JOIN(as_, REAL, )((JOIN(convert_, INTS, )(n) + 127) << 23);
    return MULTIPLY_ADD(scale, p, scale - 1.0f);
}

#define identity_forward(x, a, b)      (x)
#define identity_backward(dy, y, a, b) (dy)

#define leaky_relu_forward(x, a, b)      select((a) * (x), (x), (x) > 0.0f)
#define leaky_relu_backward(dy, y, a, b) select((a) * (dy), (dy), (y) > 0.0f)

// Below zero y = a (exp(x) - 1), so the derivative a exp(x) is y + a.
#define elu_forward(x, a, b)      select((a)*decay(x), (x), (x) > 0.0f)
#define elu_backward(dy, y, a, b) select((dy) * ((y) + (a)), (dy), (y) > 0.0f)

// Below zero y = a (exp(x) - 1) again; above, b x.
#define selu_forward(x, a, b)      select((a)*decay(x), (b) * (x), (x) > 0.0f)
#define selu_backward(dy, y, a, b) select((dy) * ((y) + (a)), (b) * (dy), (y) > 0.0f)

#define tanh_forward(x, a, b)      tanh(x)
#define tanh_backward(dy, y, a, b) ((dy) * (1.0f - (y) * (y)))

#define logistic_forward(x, a, b)      (1.0f / (1.0f + exp(-(x))))
#define logistic_backward(dy, y, a, b) ((dy) * (y) * (1.0f - (y)))

#define FORWARD(x)      ACTIVATION_FORWARD(x, ACTIVATION_A, ACTIVATION_B)
#define BACKWARD(dy, y) ACTIVATION_BACKWARD(dy, y, ACTIVATION_A, ACTIVATION_B)
