using System.Collections.Generic;

namespace Graft
{
    /// <summary>Every rewrite, in the order they are tried.</summary>
    public static class Fusions
    {
        public static IReadOnlyList<IFusion> All { get; } = new IFusion[]
        {
            new ActivationIntoDense(),
            new DerivativeIntoInputGradient(),
            new GradientIntoLoss(),
            new PenaltyIntoUpdate(),
            new UpdateIntoWeightGradient(),
        };

        public static void Rewrite(Graph g, IBackend backend)
        {
            foreach (IFusion fusion in All) fusion.Rewrite(g, backend);
        }
    }
}
