using System.Linq;

namespace Graft
{
    /// <summary>The penalty's gradient inside the optimizer's step, which reads the parameter anyway; it goes on into the weight gradient with it.</summary>
    sealed class PenaltyIntoUpdate : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (!backend.Update.FusesPenalty) return;
            foreach (UpdateOp update in g.Ops.OfType<UpdateOp>().ToArray())
                if (g.Writer(update.Gradient) is PenaltyOp penalty && penalty.Parameter == update.Parameter && g.Readers(penalty.Penalized).Count() == 1)
                    g.Replace(update, update.With(update.Rule.Penalized(penalty.L1, penalty.L2), penalty.Gradient), penalty, update);
        }
    }
}
