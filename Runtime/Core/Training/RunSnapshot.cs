using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Values, optimizer state and progress at the end of an epoch: where a run goes on from when its device fails.</summary>
    sealed class RunSnapshot
    {
        readonly List<(Tensor tensor, Tensor copy)> copies;

        /// <param name="changing">Values and state that training changes; the rest stays as it is.</param>
        /// <param name="progress">How far the run has come.</param>
        /// <param name="best">The best values so far, or null.</param>
        public RunSnapshot(IEnumerable<Tensor> changing, RunProgress progress, IReadOnlyList<Tensor> best)
        {
            copies = changing.Select(tensor => (tensor, tensor.Clone())).ToList();
            Progress = progress.Copy();
            Best = best;
        }

        public RunProgress Progress { get; }
        public IReadOnlyList<Tensor> Best { get; }

        /// <summary>
        /// A network of its own, with the optimizer's memory. A finished run's network holds its best values, but with more epochs it goes on
        /// from its last: then the copy has those, of this snapshot.
        /// </summary>
        public Network Copy(Network network, bool finished)
        {
            Network copy = network.Clone();
            foreach (var (from, to) in network.Parameters.Zip(copy.Parameters, (from, to) => (from, to)))
            {
                if (finished) to.Value.CopyFrom(copies.First(each => each.tensor == from.Value).copy);
                foreach (var state in from.State) to.Remember(state.Key).CopyFrom(state.Value);
            }
            return copy;
        }

        public void Restore(Network network)
        {
            // State that did not exist yet is zero again.
            foreach (Tensor state in network.Parameters.SelectMany(parameter => parameter.State.Values)) System.Array.Clear(state.Data, 0, state.Data.Length);
            foreach (var (tensor, copy) in copies) tensor.CopyFrom(copy);
        }
    }
}
