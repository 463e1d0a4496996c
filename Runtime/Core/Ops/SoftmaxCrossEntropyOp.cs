namespace Graft
{
    /// <summary>
    /// loss = log(sum exp(logits)) - sum of target * logit, where the target of a class is smoothing / classes, and that of the label
    /// 1 - smoothing more (Szegedy et al. 2016); gradient = (softmax(logits) - target) / batch. Shapes: logits and gradient batch x classes, labels batch
    /// ints, outcomes two floats per example of the epoch: its loss, and the class of the largest logit.
    /// </summary>
    public sealed class SoftmaxCrossEntropyOp : LossOp, IRowOp
    {
        /// <param name="logits">Batch x classes.</param>
        /// <param name="labels">Batch ints, each in 0 … classes - 1.</param>
        /// <param name="outcomes">Two floats per example of the epoch, packed; null to leave them out.</param>
        /// <param name="gradient">Gradient of the batch's mean loss by the logits: batch x classes; null to leave it out.</param>
        /// <param name="smoothing">Share of the target that all classes have alike, in [0, 1).</param>
        /// <exception cref="ShapeException">Targets are no class labels, or not one per example.</exception>
        public SoftmaxCrossEntropyOp(Value logits, Value labels, Value outcomes, Value gradient = null, float smoothing = 0) : base(logits, labels, outcomes, gradient)
        {
            Check(labels.Type == ElementType.Int32, "softmax cross-entropy needs class labels; train on real-valued targets with mean squared error or Huber");
            Check(labels.Shape.Count == logits.Shape.Rows, "one label per example");
            Smoothing = smoothing;
        }

        /// <summary>Share of the target that all classes have alike, in [0, 1).</summary>
        public float Smoothing { get; }

        /// <inheritdoc/>
        public override LossOp Writing(Value outcomes, Value gradient) => new SoftmaxCrossEntropyOp(Predictions, Targets, outcomes, gradient, Smoothing);
        bool IRowOp.Joins(IJoinedOps joined) => Predictions.Shape.Columns <= joined.MostClasses;
        bool IRowOp.NeedsBatch => false;
        long IRowOp.Products => 0;
        void IRowOp.Bind(IRowStages rows, Buffers at) => rows.SoftmaxCrossEntropy(at[Predictions], at[Targets], at[Outcomes], at[Gradient], Smoothing);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Loss.SoftmaxCrossEntropy(at[Predictions], at[Targets], at[Outcomes], at[Gradient], Smoothing);
    }
}
