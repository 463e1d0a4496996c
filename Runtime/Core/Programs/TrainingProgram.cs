using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>One step of training, compiled: gather a batch, forward, loss, backward, update.</summary>
    public sealed class TrainingProgram : IDisposable
    {
        readonly LaunchList launches;

        TrainingProgram(LaunchList launches) => this.launches = launches;

        /// <param name="network">What learns; frozen layers take their evaluation form.</param>
        /// <param name="recipe">Loss, optimizer, and what else decides a step.</param>
        /// <param name="residency">Parameters and optimizer state, and the backend.</param>
        /// <param name="examples">What batches are gathered from.</param>
        /// <param name="epoch">Order, step table and outcomes.</param>
        /// <param name="batch">Examples per step.</param>
        /// <exception cref="ShapeException">Data, network and loss do not fit together.</exception>
        public static TrainingProgram Compile(Network network, StepRecipe recipe, Residency residency, IExamples examples, EpochMemory epoch, int batch)
        {
            var recorded = new BatchGraph(Mode.Training, batch, network, examples, epoch.Order, recipe.Seed, recipe.Augmentation);
            recorded.Loss(recipe.Loss, epoch.Outcomes);
            Graph g = recorded.Graph;
            var gradients = Reverse.Record(g);
            if (gradients.Count == 0) throw new ShapeException("Nothing in the network trains: unfreeze a layer.");
            var factors = new RateFactors(network, recipe.RateFactors);
            var tables = epoch.Tables.ToDictionary(pair => pair.Key, pair => recorded.Supply("step table", pair.Value));
            foreach (var (parameter, gradient) in gradients) recipe.Optimizer.Record(g, parameter, gradient, tables[factors[parameter]]);
            if (recipe.Fuse) Fusions.Rewrite(g, residency.Backend);
            return new TrainingProgram(new LaunchList(g, residency, recorded.Supplied));
        }

        /// <summary>The ops that a step runs, after fusion.</summary>
        public IReadOnlyList<Op> Ops => launches.Graph.Ops;
        public int Batch => launches.Graph.Batch;

        /// <summary>Bytes of device memory for values between ops.</summary>
        public long Bytes => launches.Bytes;

        /// <summary>Queues one step; allocates nothing, waits for nothing.</summary>
        public void Enqueue(in StepArguments step) => launches.Enqueue(step);

        public void Dispose() => launches.Dispose();
    }
}
