using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>A plain classifier in numbers: hidden layers of one width, and how it trains. The defaults are the book's.</summary>
    public sealed class ClassifierDraft
    {
        /// <summary>Hidden layers.</summary>
        public int Layers { get; set; } = 5;

        /// <summary>Units of each.</summary>
        public int Neurons { get; set; } = 100;

        /// <summary>What follows each, by its stable id.</summary>
        public string Activation { get; set; } = "elu";

        /// <summary>How weights are drawn, by its stable id.</summary>
        public string Initializer { get; set; } = "he_normal";

        public int BatchSize { get; set; } = 20;

        /// <summary>Adam's learning rate to begin with.</summary>
        public double Rate { get; set; } = 0.001;

        /// <summary>What is left of the rate at the end, exponentially: 1 keeps it.</summary>
        public double RateLeft { get; set; } = 1;

        public int Epochs { get; set; } = 20;

        /// <summary>Epochs without a lower validation loss after which it stops; 0 never stops early.</summary>
        public int Patience { get; set; } = 20;

        public Network Network(Shape input, int classes, ulong seed)
        {
            var layers = new List<ILayer>();
            for (int i = 0; i < Layers; i++)
            {
                layers.Add(new Dense(Neurons, InitializerTypes.Table.Create(Initializer)));
                layers.Add(LayerTypes.Table.Create(Activation) as Activation ?? throw new TuningException($"{Activation} is no activation."));
            }
            layers.Add(new Dense(classes, InitializerTypes.Table.Create(Initializer)));
            var network = new Network(input, layers.ToArray());
            network.Initialize(seed);
            return network;
        }

        public TrainingSettings Settings(int examples, ulong seed) => new TrainingSettings
        {
            Optimizer = new Adam(Schedule(examples)),
            BatchSize = BatchSize,
            MaxEpochs = Epochs,
            Patience = Patience,
            Seed = seed,
        };

        ISchedule Schedule(int examples)
        {
            int steps = Epochs * ((examples + BatchSize - 1) / BatchSize);
            return RateLeft < 1 ? (ISchedule)new ExponentialDecay((float)Rate, steps, (float)RateLeft) : new ConstantRate((float)Rate);
        }

        public override string ToString() => FormattableString.Invariant(
            $"{Layers} x {Neurons} {Activation} {Initializer}, batch {BatchSize}, rate {Rate:R} to {RateLeft:R}, {Epochs} epochs, patience {Patience}");
    }
}
