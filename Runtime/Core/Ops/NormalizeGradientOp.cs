using System.Linq;

namespace Graft
{
    /// <summary>
    /// The gradients of <see cref="NormalizeOp"/>, with d = dy * derivative of an activation, taken at its output, and z = (x - mean) * inverse:
    /// dbeta = sum of the rows of d, dgamma = sum of the rows of d * z, dx = gamma * inverse * (d - dbeta / batch - z * dgamma / batch).
    /// Shapes: dy, dx and x batch x features, all else features.
    /// </summary>
    public sealed class NormalizeGradientOp : Op, ITakesDerivative, IRowOp
    {
        /// <param name="forward">Whose gradients.</param>
        /// <param name="dy">Gradient of its output: batch x features.</param>
        /// <param name="wantsDx">Whether something upstream trains; if not, there is no <see cref="Dx"/>.</param>
        /// <exception cref="ShapeException">The gradient has another shape than the op's input.</exception>
        public NormalizeGradientOp(NormalizeOp forward, Value dy, bool wantsDx) : this(
            forward.X, forward.Gamma, forward.Mean, forward.Inverse, dy, wantsDx ? new Value("normalize.dx", forward.X.Shape, ElementType.Float32) : null,
            new Value("normalize.dgamma", forward.Gamma.Shape, ElementType.Float32), new Value("normalize.dbeta", forward.Beta.Shape, ElementType.Float32),
            Elementwise.Identity, null)
        { }

        NormalizeGradientOp(
            Value x, Value gamma, Value mean, Value inverse, Value dy, Value dx, Value dgamma, Value dbeta, Elementwise timesDerivativeOf, Value at) : base(
            new[] { dy, x, gamma, mean, inverse, at }.Where(value => value != null).ToArray(),
            new[] { dx, dgamma, dbeta }.Where(value => value != null).ToArray())
        {
            Check(dy.Shape == x.Shape, "a gradient has its value's shape");
            X = x;
            Gamma = gamma;
            Mean = mean;
            Inverse = inverse;
            Dy = dy;
            Dx = dx;
            Dgamma = dgamma;
            Dbeta = dbeta;
            TimesDerivativeOf = timesDerivativeOf;
            At = at;
        }

        /// <summary>Read: the normalization's input, batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: features.</summary>
        public Value Gamma { get; }

        /// <summary>Read: the batch's, features.</summary>
        public Value Mean { get; }

        /// <summary>Read: the batch's, features.</summary>
        public Value Inverse { get; }

        /// <summary>Read: the gradient of the output, or of what <see cref="TimesDerivativeOf"/> made of it: batch x features.</summary>
        public Value Dy { get; }

        /// <summary>Written: batch x features; null where nothing upstream wants it.</summary>
        public Value Dx { get; }

        /// <summary>Written: features.</summary>
        public Value Dgamma { get; }

        /// <summary>Written: features.</summary>
        public Value Dbeta { get; }

        /// <inheritdoc/>
        public Elementwise TimesDerivativeOf { get; }

        /// <summary>Read: what the activation of <see cref="TimesDerivativeOf"/> gave, batch x features; null for the identity.</summary>
        public Value At { get; }

        /// <inheritdoc/>
        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;

        /// <inheritdoc/>
        public Op With(Elementwise timesDerivativeOf, Value at, Value dy) =>
            new NormalizeGradientOp(X, Gamma, Mean, Inverse, dy, Dx, Dgamma, Dbeta, timesDerivativeOf, at);

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => true;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.NormalizeGradient(
            at[Dy], at[X], at[Gamma], at[Mean], at[Inverse], at[Dx], at[Dgamma], at[Dbeta], TimesDerivativeOf, at[At]);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Normalization.NormalizeGradient(
            at[Dy], at[X], at[Gamma], at[Mean], at[Inverse], at[Dx], at[Dgamma], at[Dbeta], TimesDerivativeOf, at[At]);
    }
}
