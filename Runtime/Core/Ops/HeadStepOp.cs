using System.Linq;

namespace Graft
{
    /// <summary>
    /// A dense layer's step under softmax cross-entropy, in one: logits, losses, gradient, update; and the batch's gathering, where that is given.
    /// </summary>
    sealed class HeadStepOp : Op
    {
        readonly int batch;
        readonly float smoothing;

        /// <param name="gather">Makes x and labels of float features, for nobody else; or null.</param>
        /// <param name="dense">The logits.</param>
        /// <param name="loss">Of them, with outcomes and gradient.</param>
        /// <param name="update">By that gradient.</param>
        public HeadStepOp(GatherOp gather, DenseOp dense, SoftmaxCrossEntropyOp loss, DenseWeightUpdateOp update) : base(
            (gather == null ? new[] { dense.X, loss.Targets } : new[] { gather.Features, gather.AllTargets, gather.Order }).Concat(update.Reads.Skip(2)).ToArray(),
            new[] { loss.Outcomes }.Concat(update.Writes).ToArray())
        {
            batch = dense.X.Shape.Rows;
            smoothing = loss.Smoothing;
            X = gather == null ? dense.X : gather.Features;
            Labels = gather == null ? loss.Targets : gather.AllTargets;
            Order = gather?.Order;
            Outcomes = loss.Outcomes;
            Update = update;
        }

        public Value X { get; }
        public Value Labels { get; }
        public Value Order { get; }
        public Value Outcomes { get; }

        /// <summary>What is done with the weights.</summary>
        public DenseWeightUpdateOp Update { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Head.Step(at[X], at[Labels], at[Order], at[Outcomes], batch, smoothing,
            Update.Rule, Update.BiasRule, at[Update.W], at[Update.B], at[Update.WeightState], at[Update.BiasState], at[Update.Table]);
    }
}
