using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>New classes on a trained network: its lower layers are reused, and a fresh output layer is put on them.</summary>
    public static class TransferLearning
    {
        /// <summary>
        /// How many hidden layers the network has: its layers with weights between units but the last. Such a layer is dense, or has dense
        /// ones within it, as a residual layer does; what follows it before the next (activation, normalization, dropout) belongs to it.
        /// </summary>
        public static int HiddenLayers(Network network) => network.Layers.Count(HasWeights) - 1;

        /// <summary>
        /// A network of the first hidden layers of another, copied, with a new softmax layer for other classes. The other is not changed.
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
                Mark(layer, frozen > 0 && hiddenSoFar <= frozen);
                layers.Add(layer);
            }
            return WithHead(pretrained.Input, layers, outputs, seed);
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
    }
}
