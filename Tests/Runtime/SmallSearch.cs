using System.Collections.Generic;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>A search that ends in a moment: one hidden layer, its width and the learning rate. It counts what it is asked for.</summary>
    sealed class SmallSearch : ITrialDesigner
    {
        public const int Epochs = 9;

        /// <summary>Trials in the order of their designs.</summary>
        public List<int> Designed { get; } = new List<int>();

        public static SearchSpace Space => new SearchSpace().Integer("neurons", 1, 20).LogUniform("rate", 1e-4, 0.1);
        public static ValidationPlan Plan => ValidationPlan.CrossValidation(Blobs(95, 1), 3, 1);

        public Search Start(ISearchStrategy strategy, ITrialLog log = null, ulong seed = 1) => new Search(Space, this, Plan, strategy, seed, log);

        public TrialDesign Design(Trial trial, Dataset training, ulong seed)
        {
            lock (Designed) Designed.Add(trial.Index);
            var network = new Network(training.ExampleShape, new Dense(trial.Values["neurons"].Integer), new Elu(), new Dense(training.Classes.Count));
            network.Initialize(seed);
            return new TrialDesign(network, new TrainingSettings { MaxEpochs = Epochs, Patience = 4, BatchSize = 10, Seed = seed, Optimizer = new Adam((float)trial.Values["rate"].Number) });
        }

        public override string ToString() => "small";
    }
}
