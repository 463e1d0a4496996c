using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A graph bound to a backend: a flat list of launches. Enqueueing it allocates nothing and waits for nothing.</summary>
    public sealed class LaunchList : IDisposable
    {
        readonly BufferPlan plan;
        readonly ILaunch[] launches;

        /// <param name="g">The recorded, rewritten graph.</param>
        /// <param name="residency">Parameters and optimizer state, and their backend.</param>
        /// <param name="supplied">Places of the leaves that the program owns.</param>
        /// <param name="kept">Values that are read after the step: their places are not used again.</param>
        public LaunchList(Graph g, Residency residency, IReadOnlyDictionary<Value, View> supplied, params Value[] kept)
        {
            Graph = g;
            plan = new BufferPlan(g, residency, supplied, kept);
            foreach (Value written in g.Ops.SelectMany(op => op.Writes).Where(value => value.Source != null)) residency.Changes(written.Source);
            launches = g.Ops.Select(op => op.Bind(residency.Backend, plan.Buffers)).ToArray();
        }

        /// <summary>What was bound.</summary>
        public Graph Graph { get; }

        /// <summary>Launches of a step.</summary>
        public int Count => launches.Length;

        /// <summary>All launches of a step, in their order.</summary>
        internal IReadOnlyList<ILaunch> All => launches;

        /// <summary>Where the graph's values lie.</summary>
        public Buffers Buffers => plan.Buffers;

        /// <summary>Bytes of device memory for values between ops.</summary>
        public long Bytes => plan.Bytes;

        /// <summary>Queues all launches of a step, in their order.</summary>
        public void Enqueue(in StepArguments step)
        {
            foreach (ILaunch launch in launches) launch.Enqueue(step);
        }

        /// <summary>Only this one: whoever enqueues one by one does so in their order, each with the step's arguments.</summary>
        /// <param name="step">The step's arguments.</param>
        /// <param name="launch">0 to <see cref="Count"/> - 1.</param>
        public void EnqueueOne(in StepArguments step, int launch) => launches[launch].Enqueue(step);

        /// <summary>Only the first so many.</summary>
        public void Enqueue(in StepArguments step, int count)
        {
            for (int i = 0; i < count; i++) launches[i].Enqueue(step);
        }

        /// <summary>Frees the launches and the places of values between ops; parameters and what was supplied are their owners'.</summary>
        public void Dispose()
        {
            foreach (ILaunch launch in launches) (launch as IDisposable)?.Dispose();
            plan.Dispose();
        }
    }
}
