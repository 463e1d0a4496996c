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
