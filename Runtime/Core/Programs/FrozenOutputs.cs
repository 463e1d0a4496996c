using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What the network's frozen layers, from its input to the first layer that is not frozen, make of a whole data set. They are computed
    /// once on the device and stay there; a step then gathers a batch of them and records only the layers that are left.
    /// </summary>
    sealed class FrozenOutputs : IExamples
    {
        /// <summary>The largest cache, in bytes (1 GiB): what an integrated GPU can spare.</summary>
        public const long MostBytes = 1L << 30;

        readonly DeviceDataset inputs;
        readonly int rows;
        readonly View order;
        readonly LaunchList whole, rest;
        int next;

        /// <summary>Compiles what fills the cache; <see cref="Prepare"/> then fills it.</summary>
        /// <param name="network">Its first layers are frozen.</param>
        /// <param name="data">What they are shown.</param>
        /// <param name="residency">The parameters, and the backend.</param>
        /// <param name="augmentation">How images are varied before they are shown; null for not at all.</param>
        /// <param name="copies">How often each example is shown: row c * count + i holds what copy c of example i gives.</param>
        /// <param name="seed">Decides how images are varied.</param>
        /// <param name="batch">Examples per launch; what is drawn for each depends on it.</param>
        /// <exception cref="ShapeException">The first layer is not frozen, the data does not fit, or the cache would be too large.</exception>
        /// <exception cref="BackendException">The device has no room for it.</exception>
        public FrozenOutputs(Network network, Dataset data, Residency residency, Augmentation augmentation = null, int copies = 1, ulong seed = 0, int batch = 100)
        {
            Data = data;
            Layers = network.FrozenLayers;
            if (Layers == 0) throw new ShapeException("The network's first layer is not frozen, so there is nothing to cache: freeze layers from the input on, or switch CacheFrozen off.");
            IBackend backend = residency.Backend;
            Features = Room(backend, (long)copies * data.Count, network.OutputsOf(Layers));
            rows = Features.Rows;
            batch = Math.Min(batch, rows);
            try
            {
                inputs = new DeviceDataset(data, backend);
                order = backend.Allocate(new Shape(rows), ElementType.Int32);
                backend.Upload(Enumerable.Range(0, rows).Select(row => row % data.Count).ToArray(), order);
                Targets = backend.Allocate(data.Labels != null ? new Shape(rows) : new Shape(rows, data.TargetCount), inputs.Targets.Type);
                if (data.Labels != null) backend.Upload(Repeated(data.Labels), Targets);
                else backend.Upload(Repeated(data.Targets), Targets);
                whole = Compile(network, residency, augmentation, seed, batch);
                if (rows % batch != 0) rest = Compile(network, residency, augmentation, seed, rows % batch);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <inheritdoc/>
        public Dataset Data { get; }

        /// <summary>[copies * examples, outputs of the frozen layers] floats; row c * examples + i is what copy c of example i gives.</summary>
        public View Features { get; }

        /// <summary>[copies * examples] labels as 32-bit integers, or [copies * examples, targets] floats.</summary>
        public View Targets { get; }

        /// <summary>1: what is stored is what the next layer takes.</summary>
        public float Scale => 1;

        /// <summary>The frozen layers from the input on, at least 1.</summary>
        public int Layers { get; }

        /// <inheritdoc/>
        public bool Prepare()
        {
            if (next >= rows) return false;
            LaunchList launches = next + whole.Graph.Batch <= rows ? whole : rest;
            // Each batch is a step of its own: what is drawn differs from copy to copy.
            launches.Enqueue(new StepArguments(next / whole.Graph.Batch, 0, next));
            next += launches.Graph.Batch;
            return true;
        }

        /// <summary>Frees the cache, and the copy of the data behind it.</summary>
        public void Dispose()
        {
            whole?.Dispose();
            rest?.Dispose();
            inputs?.Dispose();
            order.Buffer?.Dispose();
            Targets.Buffer?.Dispose();
            Features.Buffer.Dispose();
        }

        View Room(IBackend backend, long examples, int columns)
        {
            long bytes = examples * View.PitchOf(columns, ElementType.Float32) * sizeof(float);
            string what = $"the outputs of {Layers} frozen layers for {examples} examples take {bytes} bytes";
            const string Remedy = "switch CacheFrozen off, or train on fewer examples or copies.";
            if (bytes > MostBytes) throw new ShapeException($"A cache is too large: {what}, and {MostBytes} is the limit: {Remedy}");
            try
            {
                return backend.Allocate(new Shape((int)examples, columns), ElementType.Float32);
            }
            catch (BackendException failure)
            {
                throw new BackendException($"{failure.Message} It is for a cache: {what}. To do without, {Remedy}", failure);
            }
        }

        LaunchList Compile(Network network, Residency residency, Augmentation augmentation, ulong seed, int batch)
        {
            var recorded = new BatchGraph(Mode.Evaluation, batch, network, inputs, order, seed, augmentation);
            Graph g = recorded.Graph;
            g.Record(new StoreOp(recorded.Layers(Layers), recorded.Supply("frozen outputs", Features)));
            Fusions.Rewrite(g, residency.Backend);
            return new LaunchList(g, residency, recorded.Supplied);
        }

        T[] Repeated<T>(T[] once)
        {
            var all = new T[rows / Data.Count * once.Length];
            for (int i = 0; i < all.Length; i += once.Length) once.CopyTo(all, i);
            return all;
        }
    }
}
