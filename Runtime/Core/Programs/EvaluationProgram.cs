using System;
using System.Linq;

namespace Graft
{
    /// <summary>The network's answers to a whole data set on the device, and their losses.</summary>
    sealed class EvaluationProgram : IDisposable
    {
        readonly IBackend backend;
        readonly EpochMemory epoch;
        readonly LaunchList whole, rest;
        readonly int count;

        /// <param name="network">What answers, in evaluation form.</param>
        /// <param name="loss">What each answer is measured by.</param>
        /// <param name="residency">The parameters, and the backend; a training program's, to see its current values.</param>
        /// <param name="examples">What batches are gathered from.</param>
        /// <param name="batch">Examples per launch.</param>
        /// <exception cref="ShapeException">Data, network and loss do not fit together.</exception>
        public EvaluationProgram(Network network, ILoss loss, Residency residency, IExamples examples, int batch = 500)
        {
            backend = residency.Backend;
            count = examples.Data.Count;
            batch = Math.Min(batch, count);
            epoch = new EpochMemory(backend, count, 1);
            backend.Upload(Enumerable.Range(0, count).ToArray(), epoch.Order);
            whole = Compile(network, loss, residency, examples, batch);
            if (count % batch != 0) rest = Compile(network, loss, residency, examples, count % batch);
        }

        /// <summary>Answers every example; waits for the device once.</summary>
        public Outcomes Run()
        {
            for (int batch = 0; batch < Batches; batch++) Enqueue(batch);
            return Read();
        }

        /// <summary>Batches in a pass.</summary>
        public int Batches => count / whole.Graph.Batch + (rest == null ? 0 : 1);

        /// <summary>Queues one batch of the pass without waiting.</summary>
        /// <param name="batch">0 to <see cref="Batches"/> - 1; the last may be a partial one.</param>
        public void Enqueue(int batch) => LaunchesOf(batch).Enqueue(ArgumentsOf(batch));

        internal LaunchList Whole => whole;

        /// <summary>For the examples that are left when all whole batches are taken; null where none are.</summary>
        internal LaunchList Rest => rest;
        internal LaunchList LaunchesOf(int batch) => (batch + 1) * whole.Graph.Batch <= count ? whole : rest;
        internal StepArguments ArgumentsOf(int batch) => new StepArguments(0, 0, batch * whole.Graph.Batch);

        /// <summary>What the pass leaves: two floats per example, as <see cref="Graft.Outcomes"/> takes them.</summary>
        public View Left => epoch.Outcomes;

        /// <summary>Waits for the device and reads what the pass left.</summary>
        public Outcomes Read()
        {
            var outcomes = new float[2 * count];
            backend.Download(Left, outcomes);
            return new Outcomes(outcomes);
        }

        /// <summary>Frees what the program has on the device; parameters and examples are their owners'.</summary>
        public void Dispose()
        {
            whole.Dispose();
            rest?.Dispose();
            epoch.Dispose();
        }

        LaunchList Compile(Network network, ILoss loss, Residency residency, IExamples examples, int batch)
        {
            var recorded = new BatchGraph(Mode.Evaluation, batch, network, examples, epoch.Order);
            recorded.Loss(loss, epoch.Outcomes);
            Fusions.Rewrite(recorded.Graph, backend);
            return new LaunchList(recorded.Graph, residency, recorded.Supplied);
        }
    }
}
