using System.Collections.Generic;

namespace Graft
{
    /// <summary>Every rewrite, in the order they are tried.</summary>
    public static class Fusions
    {
        public static IReadOnlyList<IFusion> All { get; } = new IFusion[]
        {
            new ActivationIntoWriter(),
            new DerivativeIntoInputGradient(),
            new DerivativeIntoReader(),
            new GradientIntoLoss(),
            new PenaltyIntoUpdate(),
            new UpdateIntoWeightGradient(),
            new StepIntoHead(),
            new RowsIntoOne(),
            new UpdatesIntoOne(),
        };

        /// <summary>
        /// Those that compute with the values that parameters have now: for graphs that are to answer by these for good. They come before
        /// the others.
        /// </summary>
        public static IReadOnlyList<IFusion> Constant { get; } = new IFusion[]
        {
            new NormalizationIntoDense(),
        };

        public static void Rewrite(Graph g, IBackend backend) => Rewrite(g, backend, All);

        /// <summary>Also by <see cref="Constant"/>: no later change of a parameter is seen.</summary>
        public static void RewriteConstant(Graph g, IBackend backend)
        {
            Rewrite(g, backend, Constant);
            Rewrite(g, backend, All);
        }

        static void Rewrite(Graph g, IBackend backend, IEnumerable<IFusion> fusions)
        {
            foreach (IFusion fusion in fusions) fusion.Rewrite(g, backend);
        }
    }
}
