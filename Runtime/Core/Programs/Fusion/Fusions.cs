using System.Collections.Generic;

namespace Graft
{
    /// <summary>Every rewrite, in the order they are tried.</summary>
    public static class Fusions
    {
        /// <summary>Those that leave parameters free to change: for training, and for evaluation while training goes on.</summary>
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

        /// <summary>Applies <see cref="All"/>, each where it fits and the backend prefers it.</summary>
        /// <param name="g">Recorded, not bound yet; changed in place.</param>
        /// <param name="backend">What it is going to be bound to.</param>
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
