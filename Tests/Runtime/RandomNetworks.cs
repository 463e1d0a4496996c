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

        /// <summary>Any; where a gradient is divided by its own size, with a sum large enough that rounding near zero does not decide a step.</summary>
        public static IOptimizer Optimizer(ref RandomStream random)
        {
            var all = new IOptimizer[]
            {
                new Adam(0.01f), new AdamW(0.01f, 0.1f), new Sgd(0.05f), new Momentum(0.02f), new Nesterov(0.02f), new AdaGrad(0.05f), new RmsProp(0.01f, 0.9f, 1e-2f),
                new Ftrl(0.1f, 0.01f, 0.01f),
            };
            return all[random.NextInt(all.Length)];
        }

        public static ILoss Loss(bool classes, ref RandomStream random) =>
            classes ? random.NextInt(2) == 0 ? (ILoss)new SoftmaxCrossEntropy() : new SmoothedSoftmaxCrossEntropy(0.2f) : random.NextInt(2) == 0 ? (ILoss)new MeanSquaredError() : new Huber(0.7f);

        /// <summary>What a run may do beside loss and optimizer, each sometimes.</summary>
        public static TrainingSettings Settings(Network network, ref RandomStream random)
        {
            var settings = new TrainingSettings { Optimizer = Optimizer(ref random), KeepZeros = random.NextInt(3) == 0 };
            settings.Regularizer = new IRegularizer[] { null, null, new L1(0.01f), new L2(0.1f), new ElasticNet(0.02f, 0.05f) }[random.NextInt(5)];
            settings.Clipping = new IClipping[] { null, null, new ClipByValue(0.05f), new ClipByGlobalNorm(0.1f) }[random.NextInt(4)];
            if (random.NextInt(3) == 0) settings.Constraint = new MaxNorm(0.9f);
            if (random.NextInt(3) == 0) settings.RateFactors = new Dictionary<ILayer, float> { [network.Layers[random.NextInt(network.Layers.Count)]] = 0.3f };
            return settings;
        }
    }
}
