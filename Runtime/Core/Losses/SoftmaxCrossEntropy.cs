using System;

namespace Graft
{
    /// <summary>
    /// Cross-entropy of the softmax of the outputs (logits) with the label (Bridle 1990): log(sum exp(logits)) - logit of the label. The network
    /// answers with the softmax. Targets: batch labels, class indices from 0.
    /// </summary>
    public sealed class SoftmaxCrossEntropy : ILoss
    {
        /// <inheritdoc/>
        public bool IsClassification => true;
        /// <inheritdoc/>
        public bool HasAccuracy => true;
        /// <inheritdoc/>
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.SoftmaxCrossEntropy(predictions, targets, outcomes);
        /// <inheritdoc/>
        public Value Answer(Graph g, Value predictions) => g.Softmax(predictions);
        /// <inheritdoc/>
        public bool IsRight(float predicted, float target) => (int)predicted == (int)target;
        /// <inheritdoc/>
        public void CheckTargets(ReadOnlySpan<float> targets) { }
        /// <inheritdoc/>
        public void Describe(IFields fields) { }
    }
}
