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
            if (random.NextInt(8) == 0) layers.Add(Normalization(ref random));
            for (int hidden = random.NextInt(4); hidden > 0; hidden--)
            {
                layers.Add(new Dense(1 + random.NextInt(40), random.NextInt(2) == 0 ? (IInitializer)new HeNormal() : new GlorotUniform()));
                if (random.NextInt(3) == 0) layers.Add(Normalization(ref random));
                layers.Add(Activation(ref random));
                if (random.NextInt(4) == 0) layers.Add(Activation(ref random));
                if (random.NextInt(3) == 0) layers.Add(new Dropout(0.4f));
                if (random.NextInt(6) == 0) layers.Add(Normalization(ref random));
            }
            layers.Add(new Dense(outputs));
            if (random.NextInt(4) == 0) layers.Add(new Tanh());
            foreach (ILayer layer in layers.Take(layers.Count - 2)) layer.Frozen = random.NextInt(8) == 0;
            var network = new Network(new Shape(inputs), layers.ToArray());
            network.Initialize(random.NextUInt());
            foreach (BatchNormalization normalization in layers.OfType<BatchNormalization>()) Learned(normalization, ref random);
            return network;
        }

        public static BatchNormalization Normalization(ref RandomStream random) => new BatchNormalization(random.NextFloat(0, 0.9f), random.NextFloat(0.01f, 0.1f));

        /// <summary>Values as if it had been trained: new ones would be nearly the identity.</summary>
        public static void Learned(BatchNormalization normalization, ref RandomStream random)
        {
            for (int i = 0; i < normalization.Gamma.Shape.Count; i++)
            {
                normalization.Gamma.Value.Data[i] = random.NextFloat(0.5f, 1.5f);
                normalization.Beta.Value.Data[i] = random.NextFloat(-0.5f, 0.5f);
                normalization.RunningMean.Value.Data[i] = random.NextFloat(-1, 1);
                normalization.RunningVariance.Value.Data[i] = random.NextFloat(0.3f, 2);
            }
        }

        public static ILayer Activation(ref RandomStream random)
        {
            var all = new ILayer[] { new Elu(), new Elu(0.5f), new Relu(), new LeakyRelu(0.1f), new Tanh(), new Logistic(), new Selu(), new ParametricRelu(), new RandomizedLeakyRelu(), new Softmax() };
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
