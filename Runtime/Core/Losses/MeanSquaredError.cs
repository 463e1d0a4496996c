using System;

namespace Graft
{
    /// <summary>Mean over the outputs of (prediction - target)².</summary>
    public sealed class MeanSquaredError : ILoss
    {
        public bool IsClassification => false;
        public bool HasAccuracy => false;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.Squared, predictions, targets, outcomes);
        public Value Answer(Graph g, Value predictions) => predictions;
        public bool IsRight(float predicted, float target) => false;
        public void CheckTargets(ReadOnlySpan<float> targets) { }
        public void Describe(IFields fields) { }
    }
}
