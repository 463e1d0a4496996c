using System.Linq;

namespace Graft
{
    /// <summary>
    /// dx = dy * derivative of an activation, taken at its output, * gamma / sqrt(runningVariance + epsilon): layers below a frozen
    /// normalization may learn.
    /// </summary>
    public sealed class ScaleShiftGradientOp : Op, ITakesDerivative
    {
        readonly float epsilon;

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

        public Value Dy { get; }
        public Value Gamma { get; }
        public Value RunningVariance { get; }
        public Value Dx { get; }
        public Elementwise TimesDerivativeOf { get; }
        public Value At { get; }

        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;
        public Op With(Elementwise timesDerivativeOf, Value at, Value dy) =>
            new ScaleShiftGradientOp(dy, Gamma, RunningVariance, Dx, epsilon, timesDerivativeOf, at);

        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Normalization.ScaleShiftGradient(at[Dy], at[Gamma], at[RunningVariance], at[Dx], epsilon, TimesDerivativeOf, at[At]);
    }
}
