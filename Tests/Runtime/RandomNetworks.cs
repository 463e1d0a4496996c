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
            int width = inputs;
            if (random.NextInt(4) == 0) layers.Add(new Dropout(0.2f));
            if (random.NextInt(8) == 0) layers.Add(Normalization(ref random));
            for (int hidden = random.NextInt(4); hidden > 0; hidden--)
                if (random.NextInt(3) == 0) layers.Add(Nested(ref width, 1, ref random));
                else layers.AddRange(Row(width = 1 + random.NextInt(40), ref random));
            layers.Add(new Dense(outputs));
            if (random.NextInt(4) == 0) layers.Add(new Tanh());
            foreach (ILayer layer in Within(layers.Take(layers.Count - 2))) layer.Frozen = random.NextInt(8) == 0;
            var network = new Network(new Shape(inputs), layers.ToArray());
            network.Initialize(random.NextUInt());
            foreach (BatchNormalization normalization in Within(layers).OfType<BatchNormalization>()) Learned(normalization, ref random);
            return network;
        }

        // The layers, and those within them.
        static IEnumerable<ILayer> Within(IEnumerable<ILayer> layers)
        {
            var collector = new ParameterCollector();
            ILayer[] all = layers.ToArray();
            collector.Field("layers", ref all);
            return collector.Layers;
        }

        static List<ILayer> Row(int units, ref RandomStream random)
        {
            var row = new List<ILayer> { new Dense(units, random.NextInt(2) == 0 ? (IInitializer)new HeNormal() : new GlorotUniform()) };
            if (random.NextInt(3) == 0) row.Add(Normalization(ref random));
            row.Add(Activation(ref random));
            if (random.NextInt(4) == 0) row.Add(Activation(ref random));
            if (random.NextInt(3) == 0) row.Add(new Dropout(0.4f));
            if (random.NextInt(6) == 0) row.Add(Normalization(ref random));
            return row;
        }

        // Layers within a layer, which may be such layers again.
        static ILayer Nested(ref int width, int depth, ref RandomStream random)
        {
            int inputs = width, inner = 1 + random.NextInt(20);
            List<ILayer> body = Row(inner, ref random);
            if (depth < 3 && random.NextInt(3) == 0) body.Add(Nested(ref inner, depth + 1, ref random));
            width = inner;
            switch (random.NextInt(5))
            {
                case 0: return new Sequence(body.ToArray());
                case 1: return new Residual(body.ToArray());
                case 2 when inputs % 2 == 0:
                    var other = new Dense(1 + random.NextInt(20));
                    width += other.Units;
                    return new Parallel(new Sequence(body.ToArray()), other);
                case 3:
                    var beside = new Dense(1 + random.NextInt(20));
                    width += beside.Units;
                    return new Branches(new Sequence(body.ToArray()), beside);
                default:
                    body.Add(new Dense(width = inputs));
                    return new Residual(body.ToArray());
            }
        }

        public static BatchNormalization Normalization(ref RandomStream random) =>
            new BatchNormalization(random.NextFloat(0, 0.9f), random.NextFloat(0.01f, 0.1f));

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
                for (int i = 0; i < targets.Length; i++) targets[i] = random.NextFloat();
                return Dataset.OfTargets(features, new Shape(inputs), targets, outputs);
            }
            var labels = new int[count];
            for (int i = 0; i < count; i++) labels[i] = random.NextInt(outputs);
            return Dataset.OfFeatures(features, new Shape(inputs), labels, Enumerable.Range(0, outputs).Select(i => "class " + i).ToArray());
        }

        /// <summary>Any; where a gradient is divided by its own size, with a sum large enough that rounding near zero does not decide a step.</summary>
        // Large epsilons: the gradient of a bias before a normalization is zero but for rounding, which a small one would make a step of full size.
        public static IOptimizer Optimizer(ref RandomStream random)
        {
            var all = new IOptimizer[]
            {
                new Adam(0.01f, epsilon: 0.01f), new AdamW(0.01f, 0.1f, epsilon: 0.01f), new Sgd(0.05f), new Momentum(0.02f), new Nesterov(0.02f), new AdaGrad(0.05f), new RmsProp(0.01f, 0.9f, 1e-2f),
                new Ftrl(0.1f, 0.01f, 0.01f),
            };
            return all[random.NextInt(all.Length)];
        }

        public static ILoss Loss(bool classes, ref RandomStream random) =>
            classes
                ? new ILoss[] { new SoftmaxCrossEntropy(), new SmoothedSoftmaxCrossEntropy(0.2f) }[random.NextInt(2)]
                : new ILoss[] { new MeanSquaredError(), new Huber(0.7f), new LogisticCrossEntropy() }[random.NextInt(3)];

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
