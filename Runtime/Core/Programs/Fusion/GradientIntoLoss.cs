using System.Linq;

namespace Graft
{
    /// <summary>The loss and its gradient in one launch: both read the same logits and labels.</summary>
    sealed class GradientIntoLoss : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (!backend.Loss.FusesGradient) return;
            foreach (LossOp gradient in g.Ops.OfType<LossOp>().Where(op => op.Outcomes == null).ToArray())
            {
                LossOp loss = g.Ops.OfType<LossOp>().FirstOrDefault(op => op.Gradient == null && op.Predictions == gradient.Predictions && op.Targets == gradient.Targets);
                if (loss != null) g.Replace(loss, loss.Writing(loss.Outcomes, gradient.Gradient), loss, gradient);
            }
        }
    }
}
