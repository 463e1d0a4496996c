using System.Collections.Generic;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>Small networks and data drawn by seed, for tests that hold for every network.</summary>
    static class RandomNetworks
    {
        public static Network Network(int inputs, int outputs, ref RandomStream random)
        {
            var layers = new List<ILayer>();
            if (random.NextInt(4) == 0) layers.Add(new Dropout(0.2f));
            for (int hidden = random.NextInt(4); hidden > 0; hidden--)
            {
                layers.Add(new Dense(1 + random.NextInt(40), random.NextInt(2) == 0 ? (IInitializer)new HeNormal() : new GlorotUniform()));
                layers.Add(Activation(ref random));
                if (random.NextInt(4) == 0) layers.Add(Activation(ref random));
                if (random.NextInt(3) == 0) layers.Add(new Dropout(0.4f));
            }
            layers.Add(new Dense(outputs));
            if (random.NextInt(4) == 0) layers.Add(new Tanh());
            foreach (ILayer layer in layers.Take(layers.Count - 2)) layer.Frozen = random.NextInt(8) == 0;
            var network = new Network(new Shape(inputs), layers.ToArray());
            network.Initialize(random.NextUInt());
            return network;
        }

        public static Activation Activation(ref RandomStream random)
        {
            var all = new Activation[] { new Elu(), new Elu(0.5f), new Relu(), new LeakyRelu(0.1f), new Tanh(), new Logistic() };
            return all[random.NextInt(all.Length)];
        }

        public static Dataset Data(int count, int inputs, int outputs, bool classes, ref RandomStream random)
        {
            var features = new float[count * inputs];
            for (int i = 0; i < features.Length; i++) features[i] = random.NextNormal();
            if (!classes)
            {
                var targets = new float[count * outputs];
                for (int i = 0; i < targets.Length; i++) targets[i] = random.NextNormal();
                return Dataset.OfTargets(features, new Shape(inputs), targets, outputs);
            }
            var labels = new int[count];
            for (int i = 0; i < count; i++) labels[i] = random.NextInt(outputs);
            return Dataset.OfFeatures(features, new Shape(inputs), labels, Enumerable.Range(0, outputs).Select(i => "class " + i).ToArray());
        }

        public static ILoss Loss(bool classes, ref RandomStream random) =>
            classes ? new SoftmaxCrossEntropy() : random.NextInt(2) == 0 ? (ILoss)new MeanSquaredError() : new Huber(0.7f);
    }
}
