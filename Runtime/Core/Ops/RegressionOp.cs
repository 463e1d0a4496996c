namespace Graft
{
    /// <summary>
    /// loss = mean over the outputs of deviation(prediction, target); gradient = the deviation's derivative by the prediction / (batch * outputs). Shapes:
    /// predictions, targets and gradient batch x outputs, outcomes two floats per example of the epoch: its loss, and its first output.
    /// </summary>
    public sealed class RegressionOp : LossOp
    {
        /// <param name="deviation">What an output costs.</param>
        /// <param name="predictions">Batch x outputs.</param>
        /// <param name="targets">Batch x outputs, floats.</param>
        /// <param name="outcomes">Two floats per example of the epoch, packed; null to leave them out.</param>
        /// <param name="gradient">Gradient of the batch's mean loss by the predictions: batch x outputs; null to leave it out.</param>
        /// <exception cref="ShapeException">Targets are class labels, or not as many as outputs.</exception>
        public RegressionOp(Deviation deviation, Value predictions, Value targets, Value outcomes, Value gradient = null) : base(predictions, targets, outcomes, gradient)
        {
            Check(targets.Type == ElementType.Float32, "a regression loss needs real-valued targets; train on class labels with softmax cross-entropy");
            Check(predictions.Shape == targets.Shape, "the network has as many outputs as the targets");
            Deviation = deviation;
        }

        /// <summary>What an output costs.</summary>
        public Deviation Deviation { get; }

        /// <inheritdoc/>
        public override LossOp Writing(Value outcomes, Value gradient) => new RegressionOp(Deviation, Predictions, Targets, outcomes, gradient);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Loss.Regression(Deviation, at[Predictions], at[Targets], at[Outcomes], at[Gradient]);
    }
}
