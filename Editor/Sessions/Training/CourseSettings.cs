using System;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>How the network learns.</summary>
    sealed class CourseSettings
    {
        public const int MostEpochs = 10_000, MostBatch = 10_000;

        /// <summary>By its name, such as "nesterov".</summary>
        public string Optimizer { get; set; } = "adam";

        /// <summary>To begin with, or the highest.</summary>
        public float Rate { get; set; } = 0.001f;

        /// <summary>How the rate goes over the run, by its name, such as "exponential".</summary>
        public string Schedule { get; set; } = "exponential";

        /// <summary>What the rate is multiplied with, over each epoch or after a plateau; 1 keeps it.</summary>
        public float Decay { get; set; } = 1;
        public int Batch { get; set; } = 20;

        /// <summary>At most so many.</summary>
        public int Epochs { get; set; } = 100;

        /// <summary>Epochs without a lower validation loss after which it stops; 0 never does.</summary>
        public int Patience { get; set; } = 20;
        public PenaltyKind Penalty { get; set; }
        public float Strength { get; set; } = 0.0001f;

        /// <summary>The longest that a unit's weights may be together; 0 for no bound.</summary>
        public float MaxNorm { get; set; }

        /// <summary>The longest that the gradients may be together; 0 for no bound.</summary>
        public float Clip { get; set; }

        /// <summary>Decides weights, order and all else that is drawn.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>Whether it is also shown what is no digit, so that it can say that it does not know.</summary>
        public bool LearnsUnknown { get; set; }

        /// <summary>Whether the model carries a few small images of each class, so that it can learn more classes later.</summary>
        public bool Remembers { get; set; } = true;

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem =>
            !OptimizerChoice.Names.Contains(Optimizer) ? $"There is no optimizer '{Optimizer}': choose one from the list."
            : !OptimizerChoice.Schedules.Contains(Schedule) ? $"There is no schedule '{Schedule}': choose one from the list."
            : !(Rate > 0 && Rate <= 1000) ? $"The learning rate is {Rate}: give one above 0, such as 0.001."
            : !(Decay > 0 && Decay <= 1) ? $"The rate is multiplied with {Decay}: give above 0 and up to 1, such as 0.9; 1 keeps it."
            : Batch < 1 || Batch > MostBatch ? $"The batch has {Batch} images: give 1 to {MostBatch}, such as 20."
            : Epochs < 1 || Epochs > MostEpochs ? $"The run has {Epochs} epochs: give 1 to {MostEpochs}."
            : Patience < 0 ? $"The patience is {Patience} epochs: give 1 or more, or 0 to never stop early."
            : Penalty != PenaltyKind.None && !(Strength > 0 && Strength <= 1000) ? $"The penalty's strength is {Strength}: give one above 0, such as 0.0001."
            : !(MaxNorm >= 0 && MaxNorm <= 1000) ? $"The largest norm of a unit's weights is {MaxNorm}: give one above 0, such as 2, or 0 for none."
            : !(Clip >= 0 && Clip <= 1e6f) ? $"The largest norm of the gradients is {Clip}: give one above 0, such as 1, or 0 for none."
            : null;

        public OptimizerChoice Choice => new OptimizerChoice(Optimizer, Rate, Decay, Schedule, Epochs);

        /// <param name="examples">In an epoch.</param>
        /// <param name="validates">Whether there are images to stop by.</param>
        public TrainingSettings Settings(int examples, bool validates)
        {
            bool toTheEnd = OptimizerChoice.EndsWithTheRun(Schedule);
            return new TrainingSettings
            {
                Optimizer = Choice.Build(examples, Batch), BatchSize = Batch, MaxEpochs = Epochs, Patience = toTheEnd || !validates ? 0 : Patience, RestoreBest = !toTheEnd, Seed = Seed,
                Regularizer = Penalty == PenaltyKind.L1 ? new L1(Strength) : Penalty == PenaltyKind.L2 ? new L2(Strength) : (IRegularizer)null,
                Constraint = MaxNorm > 0 ? new MaxNorm(MaxNorm) : null, Clipping = Clip > 0 ? new ClipByGlobalNorm(Clip) : null,
                // The editor goes on beside it, whichever device computes.
                FallbackWorkers = Math.Max(1, Environment.ProcessorCount - 1),
            };
        }

        public void Describe(ISettingFields fields)
        {
            Optimizer = fields.Of("course.optimizer", Optimizer);
            Rate = fields.Of("course.rate", Rate);
            Schedule = fields.Of("course.schedule", Schedule);
            Decay = fields.Of("course.decay", Decay);
            Batch = fields.Of("course.batch", Batch);
            Epochs = fields.Of("course.epochs", Epochs);
            Patience = fields.Of("course.patience", Patience);
            Penalty = fields.Choice("course.penalty", Penalty);
            Strength = fields.Of("course.strength", Strength);
            MaxNorm = fields.Of("course.maxnorm", MaxNorm);
            Clip = fields.Of("course.clip", Clip);
            Seed = fields.Of("course.seed", Seed);
            LearnsUnknown = fields.Of("course.unknown", LearnsUnknown);
            Remembers = fields.Of("course.memory", Remembers);
        }
    }
}
