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

        /// <summary>Records a step on a batch, derives its backward pass, fuses, and binds it to the device.</summary>
        /// <param name="network">What learns; frozen layers take their evaluation form.</param>
        /// <param name="recipe">Loss, optimizer, and what else decides a step.</param>
        /// <param name="residency">Parameters and optimizer state, and the backend.</param>
        /// <param name="examples">What batches are gathered from.</param>
        /// <param name="epoch">Order, step table and outcomes.</param>
        /// <param name="batch">Examples per step.</param>
        /// <exception cref="ShapeException">Data, network and loss do not fit together, or every layer is frozen.</exception>
        /// <exception cref="BackendException">The device has no room for it.</exception>
        public static TrainingProgram Compile(Network network, StepRecipe recipe, Residency residency, IExamples examples, EpochMemory epoch, int batch)
        {
            var recorded = new BatchGraph(Mode.Training, batch, network, examples, epoch.Order, recipe.Seed, recipe.Augmentation);
            Graph g = recorded.Graph;
            Value predictions = recorded.Loss(recipe.Loss, epoch.Outcomes);
            recipe.Distillation?.Record(g, predictions, epoch.Outcomes.Shape);
            var gradients = Reverse.Record(g);
            if (gradients.Count == 0) throw new ShapeException("Nothing in the network trains: unfreeze a layer.");
            var tables = epoch.Tables.ToDictionary(pair => pair.Key, pair => recorded.Supply("step table", pair.Value));
            Update(g, recipe, gradients, new RateFactors(network, recipe.RateFactors), tables);
            if (recipe.Fuse) Fusions.Rewrite(g, residency.Backend);
            return new TrainingProgram(new LaunchList(g, residency, recorded.Supplied));
        }

        // From the gradients of the loss to new parameters.
        static void Update(
            Graph g, StepRecipe recipe, IReadOnlyList<(Parameter parameter, Value gradient)> found, RateFactors factors, IReadOnlyDictionary<float, Value> tables)
        {
            IReadOnlyList<Value> gradients = found.Select(pair => recipe.Regularizer?.Record(g, pair.parameter, pair.gradient) ?? pair.gradient).ToArray();
            if (recipe.Clipping != null) gradients = recipe.Clipping.Record(g, gradients);
            for (int i = 0; i < found.Count; i++) recipe.Optimizer.Record(g, found[i].parameter, gradients[i], tables[factors[found[i].parameter]]);
            if (recipe.KeepZeros) KeepZeros(g, found.Where(pair => pair.parameter.IsWeights).Select(pair => g.Parameters[pair.parameter]).ToArray());
            if (recipe.Constraint == null) return;
            foreach (var (parameter, _) in found) recipe.Constraint.Record(g, parameter);
        }

        static void KeepZeros(Graph g, Value[] weights)
        {
            foreach (UpdateOp update in g.Ops.OfType<UpdateOp>().Where(update => weights.Contains(update.Parameter)).ToArray())
                g.Replace(update, update.With(update.Rule.KeepingZeros(), update.Gradient), update);
        }

        /// <summary>The ops that a step runs, after fusion.</summary>
        public IReadOnlyList<Op> Ops => launches.Graph.Ops;

        /// <summary>Examples per step.</summary>
        public int Batch => launches.Graph.Batch;

        /// <summary>Bytes of device memory for values between ops.</summary>
        public long Bytes => launches.Bytes;

        internal LaunchList Launches => launches;

        /// <summary>Queues one step; allocates nothing, waits for nothing.</summary>
        public void Enqueue(in StepArguments step) => launches.Enqueue(step);

        /// <summary>Frees what the program has on the device; parameters, examples and the epoch's memory are their owners'.</summary>
        public void Dispose() => launches.Dispose();
    }
}
