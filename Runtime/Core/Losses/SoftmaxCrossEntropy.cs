using System;

namespace Graft
{
    /// <summary>Cross-entropy of the softmax of the outputs with the label: log(sum exp(logits)) - logit of the label.</summary>
    public sealed class SoftmaxCrossEntropy : ILoss
    {
        public bool IsClassification => true;
        public bool HasAccuracy => true;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.SoftmaxCrossEntropy(predictions, targets, outcomes);
        public Value Answer(Graph g, Value predictions) => g.Softmax(predictions);
        public bool IsRight(float predicted, float target) => (int)predicted == (int)target;
        public void CheckTargets(ReadOnlySpan<float> targets) { }
        public void Describe(IFields fields) { }
    }
}
