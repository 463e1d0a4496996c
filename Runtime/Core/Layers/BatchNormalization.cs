using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Batch normalization (Ioffe, Szegedy 2015): gives each feature mean 0 and variance 1 over the batch, then a scale and a shift that it
    /// learns: y = gamma * (x - mean) / sqrt(variance + epsilon) + beta. It answers by running averages of the batches' means and biased
    /// variances, average = momentum * average + (1 - momentum) * batch's, and so it does when it is frozen, which leaves them as they are.
    /// Between a dense layer and its activation it costs nothing at inference: it becomes part of the dense layer. Shapes: x and y batch x
    /// features, all else features.
    /// </summary>
    public sealed class BatchNormalization : ILayer, IAffineLayer
    {
        static readonly IInitializer Zero = new Zeros(), One = new Constant(1);
        float momentum, epsilon;
        Parameter gamma, beta, runningMean, runningVariance;

        /// <param name="momentum">
        /// Share that the running averages keep in a step, at least 0 and below 1. The book's 0.9 has forgotten the start after fifty steps, so
        /// that runs of a few epochs on a little data validate rightly; many small batches are steadier with 0.99.
        /// </param>
        /// <param name="epsilon">Added to the variance, positive. 0.001, as Keras has it, bounds the gain of a feature that hardly varies by 32.</param>
        /// <exception cref="ArgumentOutOfRangeException">The momentum is outside [0, 1), or epsilon is not positive.</exception>
        public BatchNormalization(float momentum = 0.9f, float epsilon = 1e-3f)
        {
            this.momentum = momentum;
            this.epsilon = epsilon;
            Check();
        }

        internal BatchNormalization() : this(0.9f) { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>Share that the running averages keep in a step, in [0, 1).</summary>
        public float Momentum => momentum;

        /// <summary>Added to the variance under the root, positive.</summary>
        public float Epsilon => epsilon;

        /// <summary>The scale, of shape features; 1 to begin with. Null until the layer is part of a network.</summary>
        public Parameter Gamma => gamma;

        /// <summary>The shift, of shape features; 0 to begin with. Null until the layer is part of a network.</summary>
        public Parameter Beta => beta;

        /// <summary>Of shape features; 0 to begin with. Null until the layer is part of a network. No gradient changes it, training steps do.</summary>
        public Parameter RunningMean => runningMean;

        /// <summary>Of the biased variances, 1 to begin with; otherwise as <see cref="RunningMean"/>.</summary>
        public Parameter RunningVariance => runningVariance;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x)
        {
            var features = new Shape(x.Shape.Columns);
            gamma ??= new Parameter(features);
            beta ??= new Parameter(features);
            runningMean ??= new Parameter(features);
            runningVariance ??= new Parameter(features);
            return g.Trains(this)
                ? g.Normalize(x, gamma, beta, runningMean, runningVariance, momentum, epsilon)
                : g.ScaleShift(x, gamma, beta, runningMean, runningVariance, epsilon);
        }

        Affine IAffineLayer.Affine => new Affine(gamma.Value, beta.Value, runningMean.Value, runningVariance.Value, epsilon);

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("momentum", ref momentum);
            fields.Field("epsilon", ref epsilon);
            fields.Field("gamma", ref gamma, One);
            fields.Field("beta", ref beta, Zero);
            fields.Field("runningMean", ref runningMean, Zero);
            fields.Field("runningVariance", ref runningVariance, One);
            Check();
        }

        // What a file assigned must be one layer; its features are checked where the layer is recorded.
        void Check()
        {
            if (!(momentum >= 0 && momentum < 1))
                throw new ArgumentOutOfRangeException(nameof(momentum), momentum, "A normalization's momentum is at least 0 and below 1.");
            if (!(epsilon > 0) || float.IsInfinity(epsilon))
                throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "A normalization's epsilon is a small positive number.");
            if (gamma == null) return;
            if (gamma.Shape.Rank != 1 || new[] { beta, runningMean, runningVariance }.Any(other => other != null && other.Shape != gamma.Shape))
                throw new ShapeException(
                    $"A normalization has vectors of one length, not gamma of {gamma.Shape}, beta of {beta?.Shape}, running averages of {runningMean?.Shape} and {runningVariance?.Shape}.");
            if (runningVariance != null && runningVariance.Value.Data.Any(variance => variance < 0))
                throw new ShapeException("A normalization's running variance is not negative.");
        }
    }
}
