using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Values, optimizer state and progress at the end of an epoch: where a run goes on from when its device fails.</summary>
    sealed class RunSnapshot
    {
        readonly Tensor[] tensors, copies;
        readonly RunProgress progress = new RunProgress();
        int points;

        /// <param name="changing">Values and state that training changes; the rest stays as it is.</param>
        /// <param name="now">How far the run has come.</param>
        public RunSnapshot(IEnumerable<Tensor> changing, RunProgress now)
        {
            tensors = changing.ToArray();
            copies = Array.ConvertAll(tensors, tensor => tensor.Clone());
            Note(now);
        }

        /// <summary>Epochs that were finished then.</summary>
        public int Epoch => progress.Epoch;

        /// <summary>The same at the end of another epoch; allocates nothing.</summary>
        public void Take(RunProgress now)
        {
            for (int i = 0; i < tensors.Length; i++) copies[i].CopyFrom(tensors[i]);
            Note(now);
        }

        /// <summary>
        /// A network of its own, with the optimizer's memory. A finished run's network holds its best values, but with more epochs it goes on
        /// from its last: then the copy has those, of this snapshot.
        /// </summary>
        public Network Copy(Network network, bool finished)
        {
            Network copy = network.Clone();
            foreach (var (from, to) in network.Parameters.Zip(copy.Parameters, (from, to) => (from, to)))
            {
                int place = Array.IndexOf(tensors, from.Value);
                if (finished && place >= 0) to.Value.CopyFrom(copies[place]);
                foreach (var state in from.State) to.Remember(state.Key).CopyFrom(state.Value);
            }
            return copy;
        }

        /// <summary>The network's values and state are as they were.</summary>
        public void Restore(Network network)
        {
            // State that did not exist yet is zero again.
            foreach (Tensor state in network.Parameters.SelectMany(parameter => parameter.State.Values)) Array.Clear(state.Data, 0, state.Data.Length);
            for (int i = 0; i < tensors.Length; i++) tensors[i].CopyFrom(copies[i]);
        }

        /// <summary>The run's progress is as it was.</summary>
        public void Restore(RunProgress now)
        {
            now.Take(progress);
            now.Curve.RemoveRange(points, now.Curve.Count - points);
        }

        void Note(RunProgress now)
        {
            progress.Take(now);
            points = now.Curve.Count;
        }
    }
}
