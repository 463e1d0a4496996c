using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// New classes on a trained network: its lower layers are reused, and a fresh output layer is put on them, or its own is extended; and
    /// which layers of it learn.
    /// </summary>
    public static class TransferLearning
    {
        /// <summary>
        /// How many hidden layers the network has: its layers with weights between units but the last. Such a layer is dense, or has dense
        /// ones within it, as a residual layer does; what follows it before the next (activation, normalization, dropout) belongs to it.
        /// </summary>
        public static int HiddenLayers(Network network) => network.Layers.Count(HasWeights) - 1;

        /// <summary>
        /// A network of the first hidden layers of another, copied, with a new dense layer of logits for other classes whose weights
        /// are drawn after Glorot. The other is not changed.
        /// </summary>
        /// <param name="pretrained">Where the layers come from.</param>
        /// <param name="reused">How many hidden layers to take, from the input, each with what belongs to it.</param>
        /// <param name="frozen">How many of those keep their values, from the input.</param>
        /// <param name="outputs">Outputs of the new last layer.</param>
        /// <param name="seed">Draws the new layer.</param>
        /// <exception cref="ShapeException">There are not that many hidden layers.</exception>
        public static Network Reuse(Network pretrained, int reused, int frozen, int outputs, ulong seed)
        {
            int hidden = HiddenLayers(pretrained);
            if (reused < 1 || reused > hidden) throw new ShapeException($"The network has {hidden} hidden layers: reuse 1 to {hidden}, not {reused}.");
            if (frozen < 0 || frozen > reused) throw new ShapeException($"Of {reused} reused layers 0 to {reused} can be frozen, not {frozen}.");

            var layers = new List<ILayer>();
            int hiddenSoFar = 0;
            foreach (ILayer layer in pretrained.Clone().Layers)
            {
                if (HasWeights(layer) && ++hiddenSoFar > reused) break;
                layers.Add(layer);
            }
            Network network = WithHead(pretrained.Input, layers, outputs, seed);
            Freeze(network, frozen);
            return network;
        }

        /// <summary>
        /// One body of a parallel layer as a network of its own: its layers, copied and frozen, under a new softmax layer. What was learned from
        /// pairs of examples then tells single ones apart. The other network is not changed.
        /// </summary>
        /// <param name="pretrained">Where the body comes from.</param>
        /// <param name="layer">The parallel layer, one of the network's own list.</param>
        /// <param name="index">Which of its bodies, counted from 0.</param>
        /// <param name="outputs">Outputs of the new last layer.</param>
        /// <param name="seed">Draws the new layer.</param>
        /// <exception cref="ShapeException">The network has no such layer, or the layer no such body.</exception>
        public static Network Body(Network pretrained, Parallel layer, int index, int outputs, ulong seed)
        {
            if (!pretrained.Layers.Contains(layer)) throw new ShapeException("The parallel layer is not of this network: take it from the network's Layers.");
            if (index < 0 || index >= layer.Bodies.Count) throw new ShapeException($"The parallel layer has {layer.Bodies.Count} bodies: take 0 to {layer.Bodies.Count - 1}, not {index}.");
            ILayer body = LayerCopy.Of(layer.Bodies[index]);
            var layers = new List<ILayer>(body is Sequence row ? row.Layers : new[] { body });
            foreach (ILayer each in layers) Mark(each, true);
            return WithHead(InputOfBody(pretrained, layer), layers, outputs, seed);
        }

        // Where the layer splits the input itself along its first size, a body sees examples of the rest: 28 x 28 of 56 x 28.
        static Shape InputOfBody(Network network, Parallel layer)
        {
            Shape input = network.Input;
            int bodies = layer.Bodies.Count;
            if (network.Layers[0] != layer || input.Rank < 2 || input[0] % bodies != 0) return new Shape(layer.Features);
            var sizes = Enumerable.Range(0, input.Rank).Select(axis => input[axis]);
            return new Shape((input[0] == bodies ? sizes.Skip(1) : sizes.Skip(1).Prepend(input[0] / bodies)).ToArray());
        }

        static Network WithHead(Shape input, List<ILayer> layers, int outputs, ulong seed)
        {
            var head = new Dense(outputs, new GlorotNormal());
            layers.Add(head);
            var network = new Network(input, layers.ToArray());
            network.Initialize(seed, head);
            return network;
        }

        /// <summary>
        /// A copy of a classifier's network with outputs for more classes: the old ones as they were, in their order, then the new ones, drawn.
        /// Nothing in it is frozen. The model is not changed.
        /// </summary>
        /// <param name="pretrained">A classifier whose last layer with parameters is dense.</param>
        /// <param name="newClasses">Classes that it does not know.</param>
        /// <param name="seed">Draws the new outputs.</param>
        /// <exception cref="ShapeException">The model is no such classifier, or knows one of the classes already.</exception>
        public static Network Extend(Model pretrained, IReadOnlyList<string> newClasses, ulong seed)
        {
            string known = newClasses.FirstOrDefault(name => pretrained.Classes?.Contains(name) ?? false);
            if (known != null) throw new ShapeException($"The model knows class \"{known}\" already: name only classes that are new to it.");
            return WithClasses(pretrained, (pretrained.Classes ?? new string[0]).Concat(newClasses).ToArray(), seed);
        }

        /// <summary>
        /// The same with all classes named, in the order that the outputs shall have: those that the model knows are as they were, all others drawn.
        /// </summary>
        /// <param name="pretrained">A classifier whose last layer with parameters is dense.</param>
        /// <param name="classes">Each once; a class of the model's that is not among them is dropped.</param>
        /// <param name="seed">Draws the new outputs.</param>
        /// <exception cref="ShapeException">The model is no such classifier, or a class is named twice.</exception>
        public static Network WithClasses(Model pretrained, IReadOnlyList<string> classes, ulong seed)
        {
            if (pretrained.Classes == null) throw new ShapeException("The model is a regression: it has no classes to keep.");
            string twice = classes.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;
            if (twice != null) throw new ShapeException($"Class \"{twice}\" is named twice: name each class once.");
            var layers = pretrained.Network.Clone().Layers.ToList();
            int at = layers.FindLastIndex(layer => layer is Dense);
            if (at < 0 || layers.Skip(at + 1).Any(HasParameters)) throw new ShapeException("The network does not end in a dense layer, whose outputs are the classes: only such a one can be given more.");
            var old = (Dense)layers[at];
            var head = new Dense(classes.Count, new GlorotNormal());
            layers[at] = head;
            var network = new Network(pretrained.Network.Input, layers.ToArray());
            network.Initialize(seed, head);
            for (int output = 0; output < classes.Count; output++)
            {
                int from = pretrained.Classes.ToList().IndexOf(classes[output]);
                if (from >= 0) CopyOutput(old, from, head, output);
            }
            Freeze(network, 0);
            return network;
        }

        /// <summary>Keeps the first hidden layers from learning, from the input, each with what belongs to it; all others learn.</summary>
        /// <param name="network">Changed in place; a run that has begun does not see it.</param>
        /// <param name="hiddenLayers">0 to <see cref="HiddenLayers"/>.</param>
        /// <exception cref="ShapeException">There are not that many.</exception>
        public static void Freeze(Network network, int hiddenLayers)
        {
            int hidden = HiddenLayers(network);
            if (hiddenLayers < 0 || hiddenLayers > hidden) throw new ShapeException($"The network has {hidden} hidden layers: freeze 0 to {hidden}, not {hiddenLayers}.");
            int found = 0;
            foreach (ILayer layer in network.Layers)
            {
                if (HasWeights(layer)) found++;
                // What stands before the first hidden layer belongs to that one.
                Mark(layer, Math.Max(1, found) <= hiddenLayers);
            }
        }

        /// <summary>Lets the last hidden layers and the layer of outputs learn, and keeps those before from it.</summary>
        /// <param name="network">Changed in place; a run that has begun does not see it.</param>
        /// <param name="hiddenLayers">0 to <see cref="HiddenLayers"/>.</param>
        /// <exception cref="ShapeException">There are not that many.</exception>
        public static void UnfreezeTop(Network network, int hiddenLayers)
        {
            int hidden = HiddenLayers(network);
            if (hiddenLayers < 0 || hiddenLayers > hidden) throw new ShapeException($"The network has {hidden} hidden layers: unfreeze 0 to {hidden} of them, not {hiddenLayers}.");
            Freeze(network, hidden - hiddenLayers);
        }

        /// <summary>
        /// Keeps batch normalizations from learning, wherever they stand: they go on with the statistics of the data that the network was trained
        /// on, which a few examples cannot replace.
        /// </summary>
        internal static void FreezeNormalizations(Network network)
        {
            foreach (ILayer layer in network.Layers)
                foreach (ILayer each in Within(layer).Layers.Prepend(layer))
                    if (each is BatchNormalization) each.Frozen = true;
        }

        // Weights are the matrices among the parameters; normalization and learned slopes have vectors.
        static bool HasWeights(ILayer layer) => Within(layer).Found.Any(field => field.parameter != null && field.parameter.Shape.Rank > 1);

        // Marks from an earlier transfer do not count; within a layer none is left, so that who unfreezes the layer unfreezes all of it.
        static void Mark(ILayer layer, bool frozen)
        {
            layer.Frozen = frozen;
            foreach (ILayer within in Within(layer).Layers) within.Frozen = false;
        }

        static ParameterCollector Within(ILayer layer)
        {
            var collector = new ParameterCollector();
            layer.Describe(collector);
            return collector;
        }

        static bool HasParameters(ILayer layer) => Within(layer).Found.Count > 0;

        static void CopyOutput(Dense from, int output, Dense to, int place)
        {
            for (int input = 0; input < from.Weights.Shape.Rows; input++)
                to.Weights.Value.Data[input * to.Units + place] = from.Weights.Value.Data[input * from.Units + output];
            to.Biases.Value.Data[place] = from.Biases.Value.Data[output];
        }
    }
}
