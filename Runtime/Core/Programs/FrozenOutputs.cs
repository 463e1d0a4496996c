using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What the network's frozen layers, from its input to the first layer that is not frozen, make of a whole data set. They are computed
    /// once on the device and stay there; a step then gathers a batch of them and records only the layers that are left.
    /// </summary>
    public sealed class FrozenOutputs : IExamples
    {
        /// <summary>The largest cache: what an integrated GPU can spare.</summary>
        public const long MostBytes = 1L << 30;

        readonly DeviceDataset inputs;
        readonly View order;
        readonly LaunchList whole, rest;
        int next;

        /// <summary>Compiles what fills the cache; <see cref="Prepare"/> then fills it.</summary>
        /// <param name="network">Its first layers are frozen.</param>
        /// <param name="data">What they are shown.</param>
        /// <param name="residency">The parameters, and the backend.</param>
        /// <param name="batch">Examples per launch.</param>
        /// <exception cref="ShapeException">The first layer is not frozen, the data does not fit, or the cache would be too large.</exception>
        /// <exception cref="BackendException">The device has no room for it.</exception>
        public FrozenOutputs(Network network, Dataset data, Residency residency, int batch = 500)
        {
            Data = data;
            Layers = network.FrozenLayers;
            if (Layers == 0) throw new ShapeException("The network's first layer is not frozen, so there is nothing to cache: freeze layers from the input on, or switch CacheFrozen off.");
            IBackend backend = residency.Backend;
            batch = Math.Min(batch, data.Count);
            Features = Room(backend, data.Count, network.OutputsOf(Layers));
            try
            {
                inputs = new DeviceDataset(data, backend);
                order = backend.Allocate(new Shape(data.Count), ElementType.Int32);
                backend.Upload(Enumerable.Range(0, data.Count).ToArray(), order);
                whole = Compile(network, residency, batch);
                if (data.Count % batch != 0) rest = Compile(network, residency, data.Count % batch);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public Dataset Data { get; }
        public View Features { get; }
        public View Targets => inputs.Targets;
        public float Scale => 1;
        public int Layers { get; }

        public bool Prepare()
        {
            if (next >= Data.Count) return false;
            LaunchList launches = next + whole.Graph.Batch <= Data.Count ? whole : rest;
            launches.Enqueue(new StepArguments(0, 0, next));
            next += launches.Graph.Batch;
            return true;
        }

        public void Dispose()
        {
            whole?.Dispose();
            rest?.Dispose();
            inputs?.Dispose();
            order.Buffer?.Dispose();
            Features.Buffer.Dispose();
        }

        View Room(IBackend backend, long count, int columns)
        {
            long bytes = count * View.PitchOf(columns, ElementType.Float32) * sizeof(float);
            string what = $"the outputs of {Layers} frozen layers for {count} examples take {bytes} bytes";
            const string Remedy = "switch CacheFrozen off, or train on fewer examples.";
            if (bytes > MostBytes) throw new ShapeException($"A cache is too large: {what}, and {MostBytes} is the limit: {Remedy}");
            try
            {
                return backend.Allocate(new Shape((int)count, columns), ElementType.Float32);
            }
            catch (BackendException failure)
            {
                throw new BackendException($"{failure.Message} It is for a cache: {what}. To do without, {Remedy}", failure);
            }
        }

        LaunchList Compile(Network network, Residency residency, int batch)
        {
            var recorded = new BatchGraph(Mode.Evaluation, batch, network, inputs, order);
            Graph g = recorded.Graph;
            g.Record(new StoreOp(recorded.Layers(Layers), recorded.Supply("frozen outputs", Features)));
            Fusions.Rewrite(g, residency.Backend);
            return new LaunchList(g, residency, recorded.Supplied);
        }
    }
}
