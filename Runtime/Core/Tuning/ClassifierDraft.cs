using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A plain classifier in numbers: hidden layers of one width, and how it trains. The defaults are the book's. Nothing is checked before it is
    /// used; what cannot be is named then, with what it can be.
    /// </summary>
    public sealed class ClassifierDraft
    {
        static readonly Dictionary<string, Func<float, float, int, ISchedule>> Schedules = new Dictionary<string, Func<float, float, int, ISchedule>>(StringComparer.Ordinal)
        {
            ["exponential"] = (rate, left, steps) => left == 1 ? (ISchedule)new ConstantRate(rate) : new ExponentialDecay(rate, steps, left),
            ["cosine"] = (rate, left, steps) => new CosineDecay(rate, steps, 0, rate * left),
            ["one_cycle"] = (rate, left, steps) => new OneCycle(rate, steps, true),
        };

        /// <summary>Hidden layers, 0 or more.</summary>
        public int Layers { get; set; } = 5;

        /// <summary>Units of each hidden layer, at least 1.</summary>
        public int Neurons { get; set; } = 100;

        /// <summary>What follows each hidden layer, by its id in <see cref="LayerTypes"/>.</summary>
        public string Activation { get; set; } = "elu";

        /// <summary>How weights are drawn, by its id in <see cref="InitializerTypes"/>.</summary>
        public string Initializer { get; set; } = "he_normal";

        /// <summary>Whether each activation is preceded by a batch normalization.</summary>
        public bool Normalization { get; set; }

        /// <summary>Share that the normalizations' running averages keep in a step, in [0, 1).</summary>
        public double Momentum { get; set; } = 0.9;

        /// <summary>Share of each hidden layer's outputs that is dropped in training, in [0, 1); 0 drops none.</summary>
        public double Dropout { get; set; }

        /// <summary>Share of the inputs that is dropped in training, in [0, 1); 0 drops none.</summary>
        public double InputDropout { get; set; }

        /// <summary>How far images are varied, times <see cref="Graft.Augmentation.Digits"/>; 0 leaves them as they are.</summary>
        public double Augmentation { get; set; }

        /// <summary>Examples per step, at least 1.</summary>
        public int BatchSize { get; set; } = 20;

        /// <summary>Adam's learning rate to begin with, positive; with "one_cycle" the highest.</summary>
        public double Rate { get; set; } = 0.001;

        /// <summary>How the rate goes on: "exponential", "cosine" or "one_cycle", over all epochs.</summary>
        public string Schedule { get; set; } = "exponential";

        /// <summary>The share of the rate that is left at the end, above 0 and at most 1: 1 keeps it. One cycle has an end of its own.</summary>
        public double RateLeft { get; set; } = 1;

        /// <summary>AdamW's decay; 0 for Adam.</summary>
        public double WeightDecay { get; set; }

        /// <summary>Passes over the examples at most, at least 1; schedules span them.</summary>
        public int Epochs { get; set; } = 20;

        /// <summary>Epochs without a lower validation loss after which it stops, with its best weights; 0 trains to the end, and has the last ones.</summary>
        public int Patience { get; set; } = 20;

        /// <summary>The layers, with values drawn by the seed.</summary>
        /// <param name="input">Shape of one example.</param>
        /// <param name="classes">Outputs.</param>
        /// <param name="seed">Decides the initial values.</param>
        /// <exception cref="KeyNotFoundException">There is no such activation or initializer.</exception>
        /// <exception cref="TuningException">What should be an activation is another layer.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
        /// <exception cref="ArgumentNullException">An activation or an initializer is not named.</exception>
        public Network Network(Shape input, int classes, ulong seed)
        {
            CheckLayers();
            var layers = new List<ILayer>();
            if (InputDropout != 0) layers.Add(new Dropout((float)InputDropout));
            for (int i = 0; i < Layers; i++)
            {
                layers.Add(new Dense(Neurons, InitializerTypes.Table.Create(Initializer)));
                if (Normalization) layers.Add(new BatchNormalization((float)Momentum));
                layers.Add(NewActivation());
                if (Dropout != 0) layers.Add(new Dropout((float)Dropout));
            }
            layers.Add(new Dense(classes, InitializerTypes.Table.Create(Initializer)));
            var network = new Network(input, layers.ToArray());
            network.Initialize(seed);
            return network;
        }

        /// <summary>How it trains, by Adam or AdamW; with patience it ends with its best weights.</summary>
        /// <param name="examples">To train on: their count decides how many steps the schedule spans.</param>
        /// <param name="seed">Decides the order of the examples, and what is drawn at random in a step.</param>
        /// <exception cref="TuningException">There is no such schedule.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or there are no examples.</exception>
        /// <exception cref="ArgumentNullException">The schedule is not named.</exception>
        public TrainingSettings Settings(int examples, ulong seed)
        {
            Hyperparameter.AtLeastOne(examples, nameof(examples), "The count of examples to train on");
            CheckTraining();
            return new TrainingSettings
            {
                Optimizer = Optimizer(examples),
                Augmentation = Augmentation != 0 ? Graft.Augmentation.Digits.Times((float)Augmentation) : null,
                BatchSize = BatchSize,
                MaxEpochs = Epochs,
                Patience = Patience,
                RestoreBest = Patience > 0,
                Seed = seed,
            };
        }

        void CheckLayers()
        {
            Hyperparameter.NotNegative(Layers, nameof(Layers), "The count of hidden layers");
            Hyperparameter.AtLeastOne(Neurons, nameof(Neurons), "The count of a hidden layer's units");
            if (Activation == null) throw new ArgumentNullException(nameof(Activation), "A draft names what follows its hidden layers, such as \"elu\".");
            if (Initializer == null) throw new ArgumentNullException(nameof(Initializer), "A draft names how its weights are drawn, such as \"he_normal\".");
            if (Normalization) Hyperparameter.BelowOne((float)Momentum, nameof(Momentum), "The momentum of running averages");
            Hyperparameter.BelowOne((float)Dropout, nameof(Dropout), "A dropout rate");
            Hyperparameter.BelowOne((float)InputDropout, nameof(InputDropout), "A dropout rate");
        }

        void CheckTraining()
        {
            Hyperparameter.NotNegative((float)Augmentation, nameof(Augmentation), "How far images are varied");
            Hyperparameter.AtLeastOne(BatchSize, nameof(BatchSize), "The count of examples per step");
            Hyperparameter.Rate((float)Rate, nameof(Rate));
            if (Schedule == null) throw new ArgumentNullException(nameof(Schedule), $"A draft names its schedule: one of {string.Join(", ", Schedules.Keys)}.");
            Hyperparameter.Factor((float)RateLeft, nameof(RateLeft), "The share of the rate that is left at the end");
            Hyperparameter.NotNegative((float)WeightDecay, nameof(WeightDecay), "A weight decay");
            Hyperparameter.AtLeastOne(Epochs, nameof(Epochs), "The count of epochs");
            Hyperparameter.NotNegative(Patience, nameof(Patience), "The count of epochs to be patient for");
        }

        ILayer NewActivation()
        {
            ILayer layer = LayerTypes.Table.Create(Activation);
            return layer is Activation || layer is ParametricRelu || layer is RandomizedLeakyRelu ? layer : throw new TuningException($"{Activation} is no activation.");
        }

        IOptimizer Optimizer(int examples)
        {
            if (!Schedules.TryGetValue(Schedule, out var schedule)) throw new TuningException($"there is no schedule {Schedule}; known are {string.Join(", ", Schedules.Keys)}.");
            long steps = Epochs * ((examples - 1L) / BatchSize + 1); // more than a schedule counts, where it is to go on without end
            ISchedule rate = schedule((float)Rate, (float)RateLeft, (int)Math.Min(steps, int.MaxValue));
            return WeightDecay == 0 ? (IOptimizer)new Adam(rate) : new AdamW(rate, (float)WeightDecay);
        }

        /// <summary>Every number, in words: "5 x 100 elu he_normal, not normalized, …".</summary>
        public override string ToString()
        {
            string normalization = Normalization ? FormattableString.Invariant($"normalized with {Momentum:R}") : "not normalized";
            return FormattableString.Invariant(
                $"{Layers} x {Neurons} {Activation} {Initializer}, {normalization}, dropout {InputDropout:R} {Dropout:R}, augmentation {Augmentation:R}, ")
                + FormattableString.Invariant($"batch {BatchSize}, rate {Rate:R} {Schedule} to {RateLeft:R} of it, weight decay {WeightDecay:R}, {Epochs} epochs, patience {Patience}");
        }
    }
}
