using System;
using System.Collections.Generic;

namespace Graft
{
    sealed unsafe class ManagedLossOps : ILossOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedLossOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public bool FusesGradient => true;

        public ILaunch SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing = 0) =>
            new ManagedSoftmaxCrossEntropy(pool, logits, labels, outcomes, gradient, smoothing);
        public ILaunch Softmax(View logits, View y) => new ManagedSoftmax(pool, loops, logits, y);
        public ILaunch SoftmaxGradient(View y, View dy, View dx) => new ManagedSoftmaxGradient(pool, y, dy, dx);
        public ILaunch Regression(Deviation deviation, View predictions, View targets, View outcomes, View gradient) =>
            Regressions.TryGetValue(deviation.Id, out var create)
                ? create(deviation, pool, predictions, targets, outcomes, gradient)
                : throw new BackendException($"The managed backend has no deviation '{deviation.Id}': add its function to ManagedLossOps.");

        delegate ILaunch CreateRegression(Deviation deviation, WorkerPool pool, View predictions, View targets, View outcomes, View gradient);

        /// <summary>The one table of deviations: id, and its closed loop.</summary>
        static readonly Dictionary<string, CreateRegression> Regressions = new Dictionary<string, CreateRegression>
        {
            ["squared"] = (deviation, pool, p, t, o, g) => new ManagedRegression<SquaredFunction>(default, pool, p, t, o, g),
            ["huber"] = (deviation, pool, p, t, o, g) => new ManagedRegression<HuberFunction>(new HuberFunction(deviation.A), pool, p, t, o, g),
            ["logistic_cross_entropy"] = (deviation, pool, p, t, o, g) => new ManagedRegression<LogisticCrossEntropyFunction>(default, pool, p, t, o, g),
            ["cross_entropy"] = (deviation, pool, p, t, o, g) => new ManagedRegression<CrossEntropyFunction>(new CrossEntropyFunction(deviation.A), pool, p, t, o, g),
        };

        readonly struct SquaredFunction : IDeviationFunction
        {
            public float Loss(float prediction, float target) => (prediction - target) * (prediction - target);
            public float Derivative(float prediction, float target) => 2 * (prediction - target);
        }

        readonly struct HuberFunction : IDeviationFunction
        {
            readonly float delta;

            public HuberFunction(float delta) => this.delta = delta;

            public float Loss(float prediction, float target)
            {
                float error = prediction - target;
                return MathF.Abs(error) <= delta ? 0.5f * error * error : delta * (MathF.Abs(error) - 0.5f * delta);
            }

            public float Derivative(float prediction, float target) => MathF.Max(-delta, MathF.Min(delta, prediction - target));
        }

        readonly struct LogisticCrossEntropyFunction : IDeviationFunction
        {
            // log(1 + exp(z)) without overflow: exp sees nothing above zero.
            public float Loss(float prediction, float target) => MathF.Max(prediction, 0) - target * prediction + MathF.Log(1 + MathF.Exp(-MathF.Abs(prediction)));
            public float Derivative(float prediction, float target) => 1 / (1 + MathF.Exp(-prediction)) - target;
        }

        readonly struct CrossEntropyFunction : IDeviationFunction
        {
            const float Least = 1e-30f;
            readonly float weight;

            public CrossEntropyFunction(float weight) => this.weight = weight;

            public float Loss(float prediction, float target) => -weight * target * MathF.Log(AtLeast(prediction));
            public float Derivative(float prediction, float target) => -weight * target / AtLeast(prediction);

            // What is no number stays none.
            static float AtLeast(float prediction) => prediction < Least ? Least : prediction;
        }
    }
}
