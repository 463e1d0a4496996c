namespace Graft
{
    /// <summary>loss = log(sum exp(logits)) - logit of the label. Shapes: logits batch x classes, labels batch ints.</summary>
    public sealed class SoftmaxCrossEntropyOp : LossOp
    {
        public SoftmaxCrossEntropyOp(Value logits, Value labels, Value outcomes, Value gradient = null) : base(logits, labels, outcomes, gradient)
        {
            Check(labels.Type == ElementType.Int32, "softmax cross-entropy needs class labels; train on real-valued targets with mean squared error or Huber");
            Check(labels.Shape.Count == logits.Shape.Rows, "one label per example");
        }

        public override LossOp Writing(Value outcomes, Value gradient) => new SoftmaxCrossEntropyOp(Predictions, Targets, outcomes, gradient);
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Loss.SoftmaxCrossEntropy(at[Predictions], at[Targets], at[Outcomes], at[Gradient]);
    }
}
