using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Gives every value of a graph a place: lasting leaves in the residency, supplied leaves where their owner says, and all else in
    /// slots that are used again once the last reader has run.
    /// </summary>
    sealed class BufferPlan : IDisposable
    {
        readonly IBackend backend;
        readonly List<IBuffer> slots = new List<IBuffer>();

        public BufferPlan(Graph g, Residency residency, IReadOnlyDictionary<Value, View> supplied, IEnumerable<Value> kept)
        {
            backend = residency.Backend;
            foreach (var pair in supplied) Buffers.Place(pair.Key, pair.Value);
            var last = new Dictionary<Value, int>();
            for (int i = 0; i < g.Ops.Count; i++)
                foreach (Value value in g.Ops[i].Reads.Concat(g.Ops[i].Writes)) last[value] = i;
            foreach (Value value in kept) last[value] = int.MaxValue;

            var free = new List<IBuffer>();
            for (int i = 0; i < g.Ops.Count; i++)
            {
                var values = g.Ops[i].Reads.Concat(g.Ops[i].Writes).Distinct().ToArray();
                foreach (Value value in values)
                    if (!Buffers.Has(value)) Buffers.Place(value, value.Source != null ? residency.Of(value.Source) : Slot(value, free));
                // A value frees its slot only after the op has run: an op never writes where it reads.
                foreach (Value value in values)
                    if (last[value] == i && value.Source == null && !supplied.ContainsKey(value)) free.Add(Buffers[value].Buffer);
            }
        }

        public Buffers Buffers { get; } = new Buffers();

        /// <summary>Bytes in slots: what a step needs beside parameters, state and data.</summary>
        public long Bytes => slots.Sum(slot => slot.Bytes);

        View Slot(Value value, List<IBuffer> free)
        {
            // Only a slot of the very size: layers of a network repeat their widths, and padding that is zero stays where it is.
            long bytes = View.BytesOf(value.Shape, value.Type);
            int found = free.FindIndex(slot => slot.Bytes == bytes);
            if (found < 0)
            {
                View view = backend.Allocate(value.Shape, value.Type);
                slots.Add(view.Buffer);
                return view;
            }
            IBuffer buffer = free[found];
            free.RemoveAt(found);
            return new View(buffer, value.Shape, value.Type);
        }

        public void Dispose()
        {
            foreach (IBuffer slot in slots) slot.Dispose();
            slots.Clear();
        }
    }
}
