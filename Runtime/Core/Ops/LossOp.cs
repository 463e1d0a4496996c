namespace Graft
{
    /// <summary>The last op of a training or evaluation graph: leaves each example's loss and prediction in the outcomes.</summary>
    public abstract class LossOp : Op
    {
        /// <param name="predictions">Batch x outputs.</param>
        /// <param name="targets">Batch labels, or batch x outputs floats.</param>
        /// <param name="outcomes">Two floats per example of the epoch, packed; null to leave them out.</param>
        /// <param name="gradient">Gradient of the batch's mean loss by the predictions; null to leave it out.</param>
        protected LossOp(Value predictions, Value targets, Value outcomes, Value gradient) : base(
            new[] { predictions, targets },
            outcomes == null ? new[] { gradient } : gradient == null ? new[] { outcomes } : new[] { outcomes, gradient })
        {
            Predictions = predictions;
            Targets = targets;
            Outcomes = outcomes;
            Gradient = gradient;
        }

        /// <summary>Read: batch x outputs.</summary>
        public Value Predictions { get; }

        /// <summary>Read: batch labels, ints, or batch x outputs floats.</summary>
        public Value Targets { get; }

        /// <summary>Written: two floats per example of the epoch, loss and prediction, as a packed vector; null where they are left out.</summary>
        public Value Outcomes { get; }

        /// <summary>Written: batch x outputs; null where it is left out.</summary>
        public Value Gradient { get; }

        /// <summary>The same loss that writes these; null for one that is left out.</summary>
        public abstract LossOp Writing(Value outcomes, Value gradient);

        /// <inheritdoc/>
        public sealed override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(Predictions)) d.Add(Predictions, g.Record(Writing(null, g.New("loss.gradient", Predictions.Shape))).Gradient);
        }
    }
}
