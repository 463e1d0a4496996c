namespace Graft.Editing
{
    /// <summary>A search or a refit to be done, as it was when it was asked for.</summary>
    sealed class TuningOrder
    {
        readonly Dataset images;
        readonly string description;

        /// <param name="plan">What is searched.</param>
        /// <param name="images">All images at hand.</param>
        /// <param name="description">What they are.</param>
        public TuningOrder(TuningPlan plan, Dataset images, string description)
        {
            Plan = plan;
            this.images = images;
            this.description = description;
        }

        public TuningPlan Plan { get; }

        /// <summary>The images to learn from, and those by which refits are chosen.</summary>
        public (Dataset Training, Dataset Validation) Parted() => TakenImages.Part(images, Plan.Settings.Data, Plan.Settings.Seed);

        /// <exception cref="TuningException">The log is of another search.</exception>
        public Search Search((Dataset Training, Dataset Validation) parted, ITrialLog log)
        {
            ValidationPlan validation = Plan.Settings.Folds == 0
                ? ValidationPlan.HoldOut(parted.Training, parted.Validation) : ValidationPlan.CrossValidation(parted.Training, Plan.Settings.Folds, Plan.Settings.Seed);
            return new Search(Plan.Space, Plan.Designer, validation, Plan.Strategy, Plan.Settings.Seed, log);
        }

        /// <summary>The refit as it is saved.</summary>
        public Model Finished(RefitResult refit, Trial trial, int learnedFrom) => TunedModel.Of(refit, Plan.Designer, trial, Plan.Strategy, Plan.Space, description, learnedFrom);
    }
}
