using System;

namespace Graft
{
    /// <summary>Mean over the outputs of e²/2 where |e| is at most delta and delta * (|e| - delta/2) elsewhere: outliers pull less (Huber 1964).</summary>
    public sealed class Huber : ILoss
    {
        float delta;

        /// <param name="delta">Error from which on the loss grows linearly; positive.</param>
        public Huber(float delta = 1)
        {
            this.delta = delta;
            Check();
        }

        public bool IsClassification => false;
        public bool HasAccuracy => false;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.Huber(delta), predictions, targets, outcomes);
        public Value Answer(Graph g, Value predictions) => predictions;
        public bool IsRight(float predicted, float target) => false;
        public void CheckTargets(ReadOnlySpan<float> targets) { }

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
