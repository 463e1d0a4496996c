using System;
using System.Collections.Generic;

namespace Graft
{
    sealed unsafe class ManagedLossOps : ILossOps
    {
        readonly WorkerPool pool;

        public ManagedLossOps(WorkerPool pool) => this.pool = pool;

        public bool FusesGradient => true;

        public ILaunch SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing = 0) =>
            new ManagedSoftmaxCrossEntropy(pool, logits, labels, outcomes, gradient, smoothing);
        public ILaunch Softmax(View logits, View y) => new ManagedSoftmax(pool, logits, y);
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
        };

        readonly struct SquaredFunction : IDeviationFunction
        {
            public float Loss(float error) => error * error;
            public float Derivative(float error) => 2 * error;
        }

        readonly struct HuberFunction : IDeviationFunction
        {
            readonly float delta;

            public HuberFunction(float delta) => this.delta = delta;

            public float Loss(float error) => MathF.Abs(error) <= delta ? 0.5f * error * error : delta * (MathF.Abs(error) - 0.5f * delta);
            public float Derivative(float error) => MathF.Max(-delta, MathF.Min(delta, error));
        }
    }
}
