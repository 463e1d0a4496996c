// Activation functions, named by the ids of Graft's Elementwise: y = ID_forward(x, a, b), and dx = ID_backward(dy, y, a, b), the gradient
// dy times the derivative, which is a function of the output y alone.
// Macros, so that they work for float and float16 alike; their arguments are variables without side effects.
// A program is built with -D ACTIVATION_FORWARD, ACTIVATION_BACKWARD, ACTIVATION_A and ACTIVATION_B.

#define identity_forward(x, a, b)      (x)
#define identity_backward(dy, y, a, b) (dy)

#define leaky_relu_forward(x, a, b)      select((a) * (x), (x), (x) > 0.0f)
#define leaky_relu_backward(dy, y, a, b) select((a) * (dy), (dy), (y) > 0.0f)

// Below zero y = a (exp(x) - 1), so the derivative a exp(x) is y + a.
#define elu_forward(x, a, b)      select((a)*expm1(x), (x), (x) > 0.0f)
#define elu_backward(dy, y, a, b) select((dy) * ((y) + (a)), (dy), (y) > 0.0f)

#define tanh_forward(x, a, b)      tanh(x)
#define tanh_backward(dy, y, a, b) ((dy) * (1.0f - (y) * (y)))

#define logistic_forward(x, a, b)      (1.0f / (1.0f + exp(-(x))))
#define logistic_backward(dy, y, a, b) ((dy) * (y) * (1.0f - (y)))

#define FORWARD(x)      ACTIVATION_FORWARD(x, ACTIVATION_A, ACTIVATION_B)
#define BACKWARD(dy, y) ACTIVATION_BACKWARD(dy, y, ACTIVATION_A, ACTIVATION_B)
