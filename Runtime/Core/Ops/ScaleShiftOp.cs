namespace Graft
{
    /// <summary>
    /// Batch normalization that learns nothing: y = after(gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta)
    /// (Ioffe, Szegedy 2015). Shapes: x and y batch x features, all else features.
    /// </summary>
    public sealed class ScaleShiftOp : Op, ITakesActivation
    {
        /// <param name="x">Batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Features.</param>
        /// <param name="runningVariance">Features.</param>
        /// <param name="epsilon">Added to the variance.</param>
        /// <exception cref="ShapeException">x has another number of features than the vectors, these differ, or scale or shift train.</exception>
        public ScaleShiftOp(Value x, Value gamma, Value beta, Value runningMean, Value runningVariance, float epsilon) : this(
            x, gamma, beta, runningMean, runningVariance, new Value("scale", x.Shape, ElementType.Float32), epsilon, Elementwise.Identity)
        { }

        ScaleShiftOp(Value x, Value gamma, Value beta, Value runningMean, Value runningVariance, Value y, float epsilon, Elementwise after) : base(
            new[] { x, gamma, beta, runningMean, runningVariance }, new[] { y })
        {
            if (x.Shape.Columns != gamma.Shape.Count) throw Unfit($"the normalization has {gamma.Shape.Count} features, and the layer before has {x.Shape.Columns}");
            foreach (Value other in new[] { beta, runningMean, runningVariance }) Check(other.Shape == gamma.Shape, "scale, shift and averages have one shape");
            Check(!gamma.Trains && !beta.Trains, "scale and shift learn with the batch's statistics only");
            X = x;
            Gamma = gamma;
            Beta = beta;
            RunningMean = runningMean;
            RunningVariance = runningVariance;
            Y = y;
            Epsilon = epsilon;
            After = after;
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: the scale, features.</summary>
        public Value Gamma { get; }

        /// <summary>Read: the shift, features.</summary>
        public Value Beta { get; }

        /// <summary>Read: features.</summary>
        public Value RunningMean { get; }

        /// <summary>Read: features.</summary>
        public Value RunningVariance { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Added to the variance.</summary>
        public float Epsilon { get; }

        /// <inheritdoc/>
        public Elementwise After { get; }

        /// <inheritdoc/>
        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;

        /// <inheritdoc/>
        public Op With(Elementwise after, Value y) => new ScaleShiftOp(X, Gamma, Beta, RunningMean, RunningVariance, y, Epsilon, after);

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new ScaleShiftGradientOp(this, g.MapGradient(After, Y, d[Y]))).Dx);
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Normalization.ScaleShift(at[X], at[Gamma], at[Beta], at[RunningMean], at[RunningVariance], at[Y], Epsilon, After);
    }
}
