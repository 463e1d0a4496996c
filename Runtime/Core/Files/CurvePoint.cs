namespace Graft
{
    /// <summary>One epoch of a learning curve. Accuracies are fractions, NaN where the loss knows no right and wrong; validation is NaN where there is none.</summary>
    public readonly struct CurvePoint
    {
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
        public double TrainingAccuracy { get; }
        public double ValidationLoss { get; }
        public double ValidationAccuracy { get; }

        /// <summary>Since the run began.</summary>
        public double Seconds { get; }
    }
}
