using System.Collections.Generic;
using System.Globalization;

namespace Graft
{
    /// <summary>What a search comes to: the refit that is kept, and in its metadata where it comes from.</summary>
    public static class TunedModel
    {
        /// <summary>The refit's model, with metadata that say network, search, seed and data in words.</summary>
        /// <param name="refit">The one to keep, such as <see cref="Refit.Best"/>.</param>
        /// <param name="designer">The search's.</param>
        /// <param name="trial">The trial that was refitted.</param>
        /// <param name="strategy">The search's.</param>
        /// <param name="space">The search's.</param>
        /// <param name="data">What the images are, in words.</param>
        /// <param name="images">How many it learned from.</param>
        public static Model Of(RefitResult refit, ClassifierDesigner designer, Trial trial, ISearchStrategy strategy, SearchSpace space, string data, int images)
        {
            Model model = refit.Model;
            // Nothing that differs between two equal runs.
            var metadata = new Dictionary<string, string>
            {
                ["network"] = designer.Draft(trial).ToString(),
                ["tuning"] = $"trial {trial.Index} of a search, {strategy}, in {space}",
                ["seed"] = refit.Seed.ToString(CultureInfo.InvariantCulture),
                ["data"] = $"{data}, classes {string.Join(" ", model.Classes)}, {images} images",
            };
            return new Model(model.Network, model.Loss, model.Classes, model.InputScale, metadata, model.Memory, model.Calibration);
        }
    }
}
