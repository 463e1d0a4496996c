using System;

namespace Graft
{
    /// <summary>
    /// Mean over the outputs of e²/2 where |e| is at most delta and delta * (|e| - delta/2) elsewhere, with e = prediction - target: outliers pull
    /// less (Huber 1964). Targets: batch x outputs.
    /// </summary>
    public sealed class Huber : ILoss
    {
        float delta;

        /// <param name="delta">Error from which on the loss grows linearly; positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">Delta is not positive.</exception>
        public Huber(float delta = 1)
        {
            this.delta = delta;
            Check();
        }

        /// <inheritdoc/>
        public bool IsClassification => false;
        /// <inheritdoc/>
        public bool HasAccuracy => false;
        /// <inheritdoc/>
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.Huber(delta), predictions, targets, outcomes);
        /// <inheritdoc/>
        public Value Answer(Graph g, Value predictions) => predictions;
        /// <inheritdoc/>
        public bool IsRight(float predicted, float target) => false;
        /// <inheritdoc/>
        public void CheckTargets(ReadOnlySpan<float> targets) { }

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("delta", ref delta);
            Check();
        }

        void Check()
        {
            if (!(delta > 0) || float.IsInfinity(delta)) throw new ArgumentOutOfRangeException(nameof(delta), delta, "Huber's delta is a positive number.");
        }
    }
}
