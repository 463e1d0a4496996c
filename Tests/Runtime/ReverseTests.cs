using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Gradients of whole networks, against central differences of a float64 forward pass written for reading.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class ReverseTests
    {
        readonly string name;
        IBackend backend;

        public ReverseTests(string name) => this.name = name;

        [OneTimeSetUp]
        public void Open() => backend = TestBackends.Get(name);

        [Test]
        public void GradientsMatchFiniteDifferences([Range(1, 8)] int seed, [Values(true, false)] bool fuse)
        {
            var random = new RandomStream((ulong)seed, 78);
            int inputs = 1 + random.NextInt(12), outputs = 2 + random.NextInt(4), batch = 1 + random.NextInt(7);
            bool classes = random.NextInt(2) == 0;
            Network network = RandomNetworks.Network(inputs, outputs, ref random);
            Dataset data = RandomNetworks.Data(batch, inputs, outputs, classes, ref random);
            ILoss loss = RandomNetworks.Loss(classes, ref random);

            var gradients = Gradients(network, data, loss, fuse);
            Assert.That(gradients, Is.Not.Empty);
            foreach (var (parameter, gradient) in gradients)
                for (int draw = 0; draw < 10; draw++)
                {
                    int i = random.NextInt(parameter.Shape.Count);
                    double expected = Difference(parameter, i, () => DoubleNetwork.TrainingLoss(network, data, loss));
                    Assert.That(gradient[i], Is.EqualTo(expected).Within(2e-4 * Math.Max(1, Math.Abs(expected))), $"element {i} of {parameter.Shape}");
                }
        }

        static readonly Func<ILayer>[] Between =
        {
            () => new Selu(), () => new ParametricRelu(), () => new RandomizedLeakyRelu(), () => new RandomizedLeakyRelu(0, 2), () => new Softmax(), () => new Dropout(), () => new Dropout(0.1f),
        };

        // Whether random networks have it or not.
        [Test]
        public void GradientsPassThroughEveryLayer([Range(0, 6)] int which, [Values(true, false)] bool classes)
        {
            var random = new RandomStream((ulong)which, 79);
            var network = new Network(new Shape(6), Between[which](), new Dense(20), Between[which](), new Dense(7), new Tanh(), Between[which](), new Dense(4));
            network.Initialize(random.NextUInt());
            foreach (Parameter vector in network.Parameters.Where(parameter => parameter.Shape.Rank == 1))
                for (int i = 0; i < vector.Shape.Count; i++) vector.Value.Data[i] = random.NextFloat(-0.5f, 0.5f);
            Dataset data = RandomNetworks.Data(5, 6, 4, classes, ref random);
            ILoss loss = RandomNetworks.Loss(classes, ref random);
            foreach (var (parameter, gradient) in Gradients(network, data, loss, false))
                for (int draw = 0; draw < 10; draw++)
                {
                    int i = random.NextInt(parameter.Shape.Count);
                    double expected = Difference(parameter, i, () => DoubleNetwork.TrainingLoss(network, data, loss));
                    Assert.That(gradient[i], Is.EqualTo(expected).Within(2e-4 * Math.Max(1, Math.Abs(expected))), $"element {i} of {parameter.Shape}");
                }
        }

        [Test]
        public void LayersBelowAFrozenNormalizationLearn([Values(true, false)] bool fuse)
        {
            var random = new RandomStream(5, 78);
            var frozen = new BatchNormalization { Frozen = true };
            var below = new Dense(6);
            var network = new Network(new Shape(4), below, new BatchNormalization(), new Tanh(), new Dense(6), frozen, new Tanh());
            network.Initialize(2);
            RandomNetworks.Learned(frozen, ref random);
            Dataset data = RandomNetworks.Data(7, 4, 6, true, ref random);
            var gradients = Gradients(network, data, new SoftmaxCrossEntropy(), fuse);
            Assert.That(gradients.Keys, Has.None.EqualTo(frozen.Gamma).And.None.EqualTo(frozen.Beta));
            Assert.That(gradients.Count, Is.EqualTo(6));
            for (int i = 0; i < 24; i++)
                Assert.That(gradients[below.Weights][i], Is.EqualTo(Difference(below.Weights, i, () => DoubleNetwork.TrainingLoss(network, data, new SoftmaxCrossEntropy()))).Within(2e-4));
        }

        [Test]
        public void GradientsPassThroughLayersWithinLayers([Values(true, false)] bool fuse)
        {
            var random = new RandomStream(6, 78);
            var frozen = new Dense(5) { Frozen = true };
            var body = new Residual(new Sequence(new Dense(7), new Elu(), frozen), new Tanh());
            var pair = new Parallel(new Sequence(new Dense(3), new BatchNormalization(), new Elu()), new Residual(new Dense(3), new Dropout(0.3f)), new Sequence(new Dense(2), new Logistic()) { Frozen = true });
            var network = new Network(new Shape(6), pair, body, new Residual(new Elu(), new Dense(5)), new Dense(2));
            network.Initialize(3);
            Dataset data = RandomNetworks.Data(9, 6, 2, false, ref random);
            foreach (ILoss loss in new ILoss[] { new MeanSquaredError(), new LogisticCrossEntropy() })
            {
                var gradients = Gradients(network, data, loss, fuse);
                // The parallel layer's six and four, the residuals' four and two, the last two; neither the frozen dense layer's nor the frozen body's.
                Assert.That(gradients.Count, Is.EqualTo(4 + 4 + 4 + 2 + 2));
                Assert.That(gradients.Keys, Has.None.EqualTo(frozen.Weights));
                foreach (var (parameter, gradient) in gradients)
                    for (int i = 0; i < parameter.Shape.Count; i++)
                        Assert.That(gradient[i], Is.EqualTo(Difference(parameter, i, () => DoubleNetwork.TrainingLoss(network, data, loss))).Within(2e-4), $"element {i} of {parameter.Shape}");
            }
        }

        // What all bodies want of the features before them is added up.
        [Test]
        public void GradientsPassThroughBranches([Values(true, false)] bool fuse)
        {
            var random = new RandomStream(6, 79);
            var before = new Dense(5);
            var branches = new Branches(new Sequence(new Dense(3), new Elu()), new Dense(2), new Sequence(new Dense(2), new Tanh()) { Frozen = true });
            var network = new Network(new Shape(4), before, new Elu(), branches, new Dense(2));
            network.Initialize(3);
            Dataset data = RandomNetworks.Data(7, 4, 2, false, ref random);
            var gradients = Gradients(network, data, new MeanSquaredError(), fuse);
            Assert.That(gradients.Count, Is.EqualTo(2 + 4 + 2));
            Assert.That(gradients.Keys, Has.Member(before.Weights));
            foreach (var (parameter, gradient) in gradients)
                for (int i = 0; i < parameter.Shape.Count; i++)
                    Assert.That(gradient[i], Is.EqualTo(Difference(parameter, i, () => DoubleNetwork.TrainingLoss(network, data, new MeanSquaredError()))).Within(2e-4), $"element {i} of {parameter.Shape}");
        }

        [Test]
        public void AFrozenPrefixAndTheInputGetNoGradient()
        {
            var frozen = new Dense(4) { Frozen = true };
            var network = new Network(new Shape(3), frozen, new Elu { Frozen = true }, new Dense(4), new Elu(), new Dense(2));
            var random = new RandomStream(1, 1);
            var gradients = Gradients(network, RandomNetworks.Data(5, 3, 2, true, ref random), new SoftmaxCrossEntropy(), false, out var ops);
            Assert.That(gradients.Keys, Has.None.EqualTo(frozen.Weights).And.None.EqualTo(frozen.Biases));
            Assert.That(gradients.Count, Is.EqualTo(4));
            Assert.That(ops.OfType<DenseInputGradientOp>().Count(), Is.EqualTo(1), "only the last layer passes a gradient on");
        }

        Dictionary<Parameter, float[]> Gradients(Network network, Dataset data, ILoss loss, bool fuse) => Gradients(network, data, loss, fuse, out _);

        Dictionary<Parameter, float[]> Gradients(Network network, Dataset data, ILoss loss, bool fuse, out IReadOnlyList<Op> ops)
        {
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(data, backend);
            var g = new Graph(Mode.Training, data.Count, network.Input);
            Value targets = g.Leaf("targets", examples.Targets.Shape, examples.Targets.Type), outcomes = g.Leaf("outcomes", new Shape(2 * data.Count));
            loss.Record(g, network.Record(g, g.Input), targets, outcomes);
            var gradients = Reverse.Record(g);
            if (fuse) Fusions.Rewrite(g, backend);
            ops = g.Ops;
            View place = backend.Allocate(outcomes.Shape, outcomes.Type);
            var supplied = new Dictionary<Value, View> { [g.Input] = examples.Features, [targets] = examples.Targets, [outcomes] = place };
            using var launches = new LaunchList(g, residency, supplied, gradients.Select(pair => pair.gradient).ToArray());
            launches.Enqueue(default);
            var found = gradients.ToDictionary(pair => pair.parameter, pair =>
            {
                var values = new float[pair.parameter.Shape.Count];
                backend.Download(launches.Buffers[pair.gradient], values);
                return values;
            });
            place.Buffer.Dispose();
            return found;
        }

        // A small step, so that it seldom takes a rectifier across its kink; the loss is exact enough, and so is the width as it was rounded.
        static double Difference(Parameter parameter, int i, Func<double> loss)
        {
            float value = parameter.Value.Data[i], step = 1e-5f * Math.Max(1, Math.Abs(value));
            parameter.Value.Data[i] = value + step;
            double above = loss(), width = parameter.Value.Data[i];
            parameter.Value.Data[i] = value - step;
            double below = loss();
            width -= parameter.Value.Data[i];
            parameter.Value.Data[i] = value;
            return (above - below) / width;
        }
    }
}
