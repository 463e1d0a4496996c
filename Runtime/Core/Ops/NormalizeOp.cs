namespace Graft
{
    /// <summary>
    /// y = after(gamma * (x - mean) * inverse + beta) with the batch's own mean and inverse = 1 / sqrt(variance + epsilon); the running
    /// averages change in place, by momentum * average + (1 - momentum) * the batch's (Ioffe, Szegedy 2015). The variance is the biased one. Shapes: x and y
    /// batch x features, all else features.
    /// </summary>
    public sealed class NormalizeOp : Op, ITakesActivation, IRowOp
    {
        readonly float momentum, epsilon;

        /// <param name="x">Batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Features.</param>
        /// <param name="runningVariance">Features.</param>
        /// <param name="momentum">Share that the running averages keep in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the variance, positive.</param>
        /// <exception cref="ShapeException">x has another number of features than the vectors, or these differ.</exception>
        public NormalizeOp(Value x, Value gamma, Value beta, Value runningMean, Value runningVariance, float momentum, float epsilon) : base(
            new[] { x, gamma, beta, runningMean, runningVariance },
            new[]
            {
                new Value("normalize", x.Shape, ElementType.Float32), new Value("normalize.mean", gamma.Shape, ElementType.Float32),
                new Value("normalize.inverse", gamma.Shape, ElementType.Float32), runningMean, runningVariance,
            })
        {
            if (x.Shape.Columns != gamma.Shape.Count) throw Unfit($"the normalization has {gamma.Shape.Count} features, and the layer before has {x.Shape.Columns}");
            foreach (Value other in new[] { beta, runningMean, runningVariance }) Check(other.Shape == gamma.Shape, "scale, shift and averages have one shape");
            X = x;
            Gamma = gamma;
            Beta = beta;
            RunningMean = runningMean;
            RunningVariance = runningVariance;
            Y = Writes[0];
            Mean = Writes[1];
            Inverse = Writes[2];
            After = Elementwise.Identity;
            this.momentum = momentum;
            this.epsilon = epsilon;
        }

        NormalizeOp(NormalizeOp plain, Elementwise after, Value y) : base(
            new[] { plain.X, plain.Gamma, plain.Beta, plain.RunningMean, plain.RunningVariance },
            new[] { y, plain.Mean, plain.Inverse, plain.RunningMean, plain.RunningVariance })
        {
            X = plain.X;
            Gamma = plain.Gamma;
            Beta = plain.Beta;
            RunningMean = plain.RunningMean;
            RunningVariance = plain.RunningVariance;
            Y = y;
            Mean = plain.Mean;
            Inverse = plain.Inverse;
            After = after;
            momentum = plain.momentum;
            epsilon = plain.epsilon;
        }

        /// <summary>Read: batch x features.</summary>
        public Value X { get; }

        /// <summary>Read: the scale, features.</summary>
        public Value Gamma { get; }

        /// <summary>Read: the shift, features.</summary>
        public Value Beta { get; }

        /// <summary>Read and changed in place: features.</summary>
        public Value RunningMean { get; }

        /// <summary>Read and changed in place: features, of the biased variances.</summary>
        public Value RunningVariance { get; }

        /// <summary>Written: batch x features.</summary>
        public Value Y { get; }

        /// <summary>Written for the gradient: the batch's mean, features.</summary>
        public Value Mean { get; }

        /// <summary>Written for the gradient: 1 / sqrt(the batch's variance + epsilon), features.</summary>
        public Value Inverse { get; }

        /// <inheritdoc/>
        public Elementwise After { get; }

        /// <inheritdoc/>
        public bool FusesActivation(IBackend backend) => backend.Normalization.FusesActivation;

        /// <inheritdoc/>
        public Op With(Elementwise after, Value y) => new NormalizeOp(this, after, y);

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            var gradient = g.Record(new NormalizeGradientOp(this, g.MapGradient(After, Y, d[Y]), d.Wants(X)));
            if (d.Wants(X)) d.Add(X, gradient.Dx);
            d.Add(Gamma, gradient.Dgamma);
            d.Add(Beta, gradient.Dbeta);
        }

        bool IRowOp.Joins(IJoinedOps joined) => true;
        bool IRowOp.NeedsBatch => true;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.Normalize(
            at[X], at[Gamma], at[Beta], at[RunningMean], at[RunningVariance], at[Mean], at[Inverse], at[Y], momentum, epsilon, After);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Normalization.Normalize(
            at[X], at[Gamma], at[Beta], at[RunningMean], at[RunningVariance], at[Mean], at[Inverse], at[Y], momentum, epsilon, After);
    }
}
