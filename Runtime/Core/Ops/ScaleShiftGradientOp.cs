using System.Linq;

namespace Graft
{
    /// <summary>
    /// dx = dy * derivative of an activation, taken at its output, * gamma / sqrt(runningVariance + epsilon): layers below a frozen
    /// normalization may learn. Shapes: dy and dx batch x features, gamma and runningVariance features.
    /// </summary>
    public sealed class ScaleShiftGradientOp : Op, ITakesDerivative
    {
        readonly float epsilon;

        /// <param name="forward">Whose gradient.</param>
        /// <param name="dy">Gradient of its output: batch x features.</param>
        /// <exception cref="ShapeException">The gradient has another shape than the op's input.</exception>
        public ScaleShiftGradientOp(ScaleShiftOp forward, Value dy) : this(
            dy, forward.Gamma, forward.RunningVariance, new Value("scale.dx", forward.X.Shape, ElementType.Float32),
            forward.Epsilon, Elementwise.Identity, null)
        { }

        ScaleShiftGradientOp(Value dy, Value gamma, Value runningVariance, Value dx, float epsilon, Elementwise timesDerivativeOf, Value at) : base(
            new[] { dy, gamma, runningVariance, at }.Where(value => value != null).ToArray(), new[] { dx })
        {
            Check(dy.Shape == dx.Shape, "a gradient has its value's shape");
            Dy = dy;
            Gamma = gamma;
            RunningVariance = runningVariance;
            Dx = dx;
            this.epsilon = epsilon;
            TimesDerivativeOf = timesDerivativeOf;
            At = at;
        }

        /// <summary>Read: the gradient of the output, or of what <see cref="TimesDerivativeOf"/> made of it: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Read: features.</summary>
        public Value Gamma { get; }

        /// <summary>Read: features.</summary>
        public Value RunningVariance { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Dx { get; }

        /// <inheritdoc/>
        public Elementwise TimesDerivativeOf { get; }

        /// <summary>Read: what the activation of <see cref="TimesDerivativeOf"/> gave, batch x features; null for the identity.</summary>
        public Value At { get; }

        /// <inheritdoc/>
        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;

        /// <inheritdoc/>
        public Op With(Elementwise timesDerivativeOf, Value at, Value dy) =>
            new ScaleShiftGradientOp(dy, Gamma, RunningVariance, Dx, epsilon, timesDerivativeOf, at);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Normalization.ScaleShiftGradient(at[Dy], at[Gamma], at[RunningVariance], at[Dx], epsilon, TimesDerivativeOf, at[At]);
    }
}
