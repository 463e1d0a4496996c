using System;

namespace Graft.Editing.Tests
{
    /// <summary>A classifier of digits, trained for a moment.</summary>
    static class SmallClassifier
    {
        /// <param name="digits">Its classes.</param>
        public static Model Of(params string[] digits)
        {
            Dataset drawn = SyntheticDigits.Create(1000, 3).OfClasses(digits);
            var network = new Network(drawn.ExampleShape, new Dense(32, new HeNormal()), new LeakyRelu(), new Dense(32, new HeNormal()), new LeakyRelu(), new Dense(digits.Length));
            network.Initialize(1);
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(network, drawn, null, new TrainingSettings { MaxEpochs = 8, Patience = 0 }, backend);
            while (run.Advance(TimeSpan.FromSeconds(1))) { }
            return run.Model;
        }
    }
}
