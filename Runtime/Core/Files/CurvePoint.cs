namespace Graft
{
    /// <summary>
    /// One epoch of a learning curve. Accuracies are fractions, NaN where the loss knows no right and wrong; validation is NaN where there is none.
    /// </summary>
    public readonly struct CurvePoint
    {
        /// <summary>A point of these figures, each as the property of its name says.</summary>
        public CurvePoint(int epoch, double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy, double seconds)
        {
            Epoch = epoch;
            TrainingLoss = trainingLoss;
            TrainingAccuracy = trainingAccuracy;
            ValidationLoss = validationLoss;
            ValidationAccuracy = validationAccuracy;
            Seconds = seconds;
        }

        /// <summary>Counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>Mean over the epoch's examples, each taken as it was seen: before the epoch's later steps.</summary>
        public double TrainingLoss { get; }

        /// <summary>Share of the epoch's examples that were classified right when they were seen, 0 to 1.</summary>
        public double TrainingAccuracy { get; }

        /// <summary>Mean over the validation examples, at the epoch's end.</summary>
        public double ValidationLoss { get; }

        /// <summary>Share of the validation examples that are classified right at the epoch's end, 0 to 1.</summary>
        public double ValidationAccuracy { get; }

        /// <summary>Seconds of training since the run began, over all its sessions.</summary>
        public double Seconds { get; }
    }
}
