using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a refit came to.</summary>
    sealed class TuningResult
    {
        /// <param name="model">The best of the refits.</param>
        /// <param name="trial">Whose values they have.</param>
        /// <param name="accuracies">Of the refits on the validation images, the kept one first.</param>
        public TuningResult(Model model, int trial, IReadOnlyList<float> accuracies)
        {
            Model = model;
            Trial = trial;
            Accuracies = accuracies;
        }

        public Model Model { get; }
        public int Trial { get; }
        public IReadOnlyList<float> Accuracies { get; }

        /// <summary>The kept one's.</summary>
        public float Accuracy => Accuracies.Count > 0 ? Accuracies[0] : float.NaN;

        public static TuningResult Of(Model model, int trial, IReadOnlyList<RefitResult> refits)
        {
            RefitResult best = Refit.Best(refits);
            return new TuningResult(model, trial, refits.OrderByDescending(refit => refit == best).Select(refit => (float)refit.Point.ValidationAccuracy).ToArray());
        }
    }
}
