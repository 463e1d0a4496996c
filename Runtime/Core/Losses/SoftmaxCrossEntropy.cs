namespace Graft
{
    /// <summary>Cross-entropy of the softmax of the outputs with the label: log(sum exp(logits)) - logit of the label.</summary>
    public sealed class SoftmaxCrossEntropy : ILoss
    {
        public bool IsClassification => true;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.SoftmaxCrossEntropy(predictions, targets, outcomes);
        public void Describe(IFields fields) { }
    }
}
