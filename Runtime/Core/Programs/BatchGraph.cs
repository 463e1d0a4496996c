using System.Collections.Generic;

namespace Graft
{
    /// <summary>What all programs over examples have in common: a batch gathered from them, the network's layers that are left, a loss.</summary>
    sealed class BatchGraph
    {
        readonly Network network;
        readonly IExamples examples;
        readonly Value targets;

        public BatchGraph(Mode mode, int batch, Network network, IExamples examples, View order, ulong seed = 0, Augmentation augmentation = null)
        {
            this.network = network;
            this.examples = examples;
            Shape example = examples.Layers == 0 ? network.Input : new Shape(examples.Features.Columns);
            Graph = new Graph(mode, batch, example, seed);
            targets = Graph.New("targets", examples.Targets.Shape.Rank < 2 ? new Shape(batch) : new Shape(batch, examples.Targets.Columns), examples.Targets.Type);
            Value features = Supply("features", examples.Features), allTargets = Supply("targets of all", examples.Targets), epochOrder = Supply("order", order);
            // What has passed layers is no image any more: it was varied before.
            if (augmentation == null || examples.Layers > 0) Graph.Record(new GatherOp(features, allTargets, epochOrder, Graph.Input, targets, examples.Scale));
            else Graph.Augment(augmentation.Rule(examples.Data.ExampleShape), features, allTargets, epochOrder, Graph.Input, targets, examples.Scale);
        }

        public Graph Graph { get; }
        public Dictionary<Value, View> Supplied { get; } = new Dictionary<Value, View>();

        /// <summary>The layers that the examples have not passed yet, up to before layer <paramref name="end"/>.</summary>
        public Value Layers(int end) => network.Record(Graph, Graph.Input, examples.Layers, end);

        /// <summary>All layers that are left, and the loss.</summary>
        /// <returns>What the layers give.</returns>
        public Value Loss(ILoss loss, View outcomes)
        {
            if (loss.IsClassification && examples.Data.Labels != null && examples.Data.Classes.Count != network.Outputs)
                throw new ShapeException($"The network has {network.Outputs} outputs and the data has {examples.Data.Classes.Count} classes ({string.Join(", ", examples.Data.Classes)}): give the network one output per class.");
            if (examples.Data.Targets != null) loss.CheckTargets(examples.Data.Targets);
            Value predictions = Layers(network.Layers.Count);
            loss.Record(Graph, predictions, targets, Supply("outcomes", outcomes));
            return predictions;
        }

        /// <summary>A leaf that lies in the view.</summary>
        public Value Supply(string name, View view)
        {
            Value leaf = Graph.Leaf(name, view.Shape, view.Type);
            Supplied.Add(leaf, view);
            return leaf;
        }
    }
}
