namespace Graft
{
    /// <summary>loss = mean over the outputs of deviation(prediction, target). Shapes: predictions and targets batch x outputs.</summary>
    public sealed class RegressionOp : LossOp
    {
        public RegressionOp(Deviation deviation, Value predictions, Value targets, Value outcomes, Value gradient = null) : base(predictions, targets, outcomes, gradient)
        {
            Check(targets.Type == ElementType.Float32, "a regression loss needs real-valued targets; train on class labels with softmax cross-entropy");
            Check(predictions.Shape == targets.Shape, "the network has as many outputs as the targets");
            Deviation = deviation;
        }

        public Deviation Deviation { get; }

        public override LossOp Writing(Value outcomes, Value gradient) => new RegressionOp(Deviation, Predictions, Targets, outcomes, gradient);
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Loss.Regression(Deviation, at[Predictions], at[Targets], at[Outcomes], at[Gradient]);
    }
}
