using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The shipped network with a branch beside its upper layers, a copy of them that learns what the player shows:
    /// <code>
    ///                   ┌ upper layers as shipped ─ old outputs ──────────┐
    /// x ─ lower layers ─┤                                                 ├ join: old outputs (+ corrections), new outputs
    ///                   └ their copy, learning ─ new outputs, corrections ┘
    /// </code>
    /// Only the branch learns, so the old outputs stay bit by bit what they were, and what the model knew can be lost to the new classes only. While it
    /// learns there may be one more output, of what is none of the classes.
    /// </summary>
    sealed class GraftedNetwork
    {
        readonly ILayer[] layers;
        readonly int old, added;
        readonly int[] corrected;
        readonly Shape input;

        /// <param name="shipped">The classifier.</param>
        /// <param name="added">New classes.</param>
        /// <param name="corrected">Places of the old classes that there are examples of.</param>
        /// <param name="hasUnknown">Whether there is an output of what is none, while it learns.</param>
        /// <param name="frozen">Hidden layers below the branch; one less where there are no more.</param>
        /// <param name="seed">Draws the new outputs.</param>
        public GraftedNetwork(Model shipped, int added, int[] corrected, bool hasUnknown, int frozen, ulong seed)
        {
            this.added = added;
            this.corrected = corrected;
            old = shipped.Classes.Count;
            input = shipped.Network.Input;
            Network copy = shipped.Network.Clone(), own = shipped.Network.Clone();
            TransferLearning.Freeze(copy, Math.Min(frozen, Math.Max(0, TransferLearning.HiddenLayers(copy) - 1)));
            int shared = copy.FrozenLayers;
            TransferLearning.Freeze(own, 0);
            TransferLearning.FreezeNormalizations(own);

            float? unknown = shipped.Calibration?.UnknownLogit * shipped.Calibration?.Temperature;
            bool learnsUnknown = hasUnknown && unknown == null;
            var head = new Dense(Math.Max(1, added + corrected.Length + (learnsUnknown ? 1 : 0)), new GlorotNormal());
            var branch = new Sequence(own.Layers.Skip(shared).Take(own.Layers.Count - shared - 1).Where(layer => !(layer is IOnlyTrains)).Append(head).ToArray());
            var asShipped = new Sequence(copy.Layers.Skip(shared).Where(layer => !(layer is IOnlyTrains)).ToArray()) { Frozen = true };
            layers = copy.Layers.Take(shared).Append(new Branches(asShipped, branch)).ToArray();

            var join = new Dense(old + added + (hasUnknown ? 1 : 0)) { Frozen = true };
            Training = new Network(input, layers.Append(join).ToArray());
            Training.Initialize(seed, head);
            // Corrections begin with none.
            for (int i = 0; i < head.Weights.Shape.Rows; i++)
                for (int j = 0; j < corrected.Length; j++) head.Weights.Value.Data[i * head.Units + added + j] = 0;
            Connect(join);
            if (learnsUnknown) join.Weights.Value.Data[join.Weights.Value.Data.Length - 1] = 1;
            if (hasUnknown && unknown is float logit) join.Biases.Value.Data[old + added] = logit;
        }

        /// <summary>What learns.</summary>
        public Network Training { get; }

        /// <summary>What answers: the same layers with the values that they have now, and an output for each class.</summary>
        public Network Finished()
        {
            var join = new Dense(old + added);
            var network = new Network(input, layers.Append(join).ToArray());
            Connect(join);
            Network finished = network.Clone();
            TransferLearning.Freeze(finished, 0);
            return finished;
        }

        /// <exception cref="ShapeException">The model is none that classes can be grafted onto.</exception>
        public static void Check(Model shipped)
        {
            if (shipped.Classes == null) throw new ShapeException("The shipped model is a regression: only a classifier can be taught classes.");
            if (!(shipped.Network.Layers[shipped.Network.Layers.Count - 1] is Dense)) throw new ShapeException("The shipped network does not end in a dense layer, whose outputs are the classes: only such a one can be taught more.");
        }

        // Rows: old outputs, then the branch's: new ones, corrections, what is none.
        void Connect(Dense join)
        {
            float[] weights = join.Weights.Value.Data;
            Array.Clear(weights, 0, weights.Length);
            for (int label = 0; label < old + added; label++) weights[label * join.Units + label] = 1;
            for (int j = 0; j < corrected.Length; j++) weights[(old + added + j) * join.Units + corrected[j]] = 1;
        }
    }
}
