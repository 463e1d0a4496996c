namespace Graft
{
    /// <summary>
    /// Batch normalization that learns nothing: y = after(gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta).
    /// Shapes: x and y batch x features, all else features.
    /// </summary>
    public sealed class ScaleShiftOp : Op, ITakesActivation
    {
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

        public Value X { get; }
        public Value Gamma { get; }
        public Value Beta { get; }
        public Value RunningMean { get; }
        public Value RunningVariance { get; }
        public Value Y { get; }
        public float Epsilon { get; }
        public Elementwise After { get; }

        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;
        public Op With(Elementwise after, Value y) => new ScaleShiftOp(X, Gamma, Beta, RunningMean, RunningVariance, y, Epsilon, after);

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(X)) d.Add(X, g.Record(new ScaleShiftGradientOp(this, g.MapGradient(After, Y, d[Y]))).Dx);
        }

        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Normalization.ScaleShift(at[X], at[Gamma], at[Beta], at[RunningMean], at[RunningVariance], at[Y], Epsilon, After);
    }
}
