using System.Collections.Generic;

namespace Graft
{
    /// <summary>What training and evaluation have in common: a batch gathered from a data set, the network, the loss.</summary>
    sealed class BatchGraph
    {
        public BatchGraph(Mode mode, int batch, Network network, ILoss loss, DeviceDataset data, EpochMemory epoch, ulong seed = 0,
            Augmentation augmentation = null)
        {
            if (loss.IsClassification && data.Data.Labels != null && data.Data.Classes.Count != network.Outputs)
                throw new ShapeException($"The network has {network.Outputs} outputs and the data has {data.Data.Classes.Count} classes ({string.Join(", ", data.Data.Classes)}): give the network one output per class.");
            Graph = new Graph(mode, batch, network.Input, seed);
            Value targets = Graph.New("targets", data.TargetShape(batch), data.TargetType);
            Value features = Supply("features", data.Features), allTargets = Supply("targets of all", data.Targets), order = Supply("order", epoch.Order);
            if (augmentation == null) Graph.Record(new GatherOp(features, allTargets, order, Graph.Input, targets, data.Data.Scale));
            else Graph.Augment(augmentation.Rule(data.Data.ExampleShape), features, allTargets, order, Graph.Input, targets, data.Data.Scale);
            loss.Record(Graph, network.Record(Graph, Graph.Input), targets, Supply("outcomes", epoch.Outcomes));
        }

        public Graph Graph { get; }
        public Dictionary<Value, View> Supplied { get; } = new Dictionary<Value, View>();

        /// <summary>A leaf that lies in the view.</summary>
        public Value Supply(string name, View view)
        {
            Value leaf = Graph.Leaf(name, view.Shape, view.Type);
            Supplied.Add(leaf, view);
            return leaf;
        }
    }
}
