using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class RateFactorsTests
    {
        readonly string name;
        IBackend backend;

        public RateFactorsTests(string name) => this.name = name;

        [OneTimeSetUp]
        public void Open() => backend = TestBackends.Get(name);

        [Test]
        public void AStepIsMultipliedByItsLayersFactor([Values(true, false)] bool fuse)
        {
            float[][] even = Change(network => new Dictionary<ILayer, float>(), fuse);
            float[][] uneven = Change(network => new Dictionary<ILayer, float> { [network.Layers[0]] = 0.25f, [network.Layers[4]] = 3 }, fuse);
            float[] factors = { 0.25f, 0.25f, 1, 1, 3, 3 };
            for (int i = 0; i < factors.Length; i++)
                Assert.That(uneven[i], Is.EqualTo(even[i].Select(change => factors[i] * change)).Within(2e-7), $"parameter {i}");
        }

        // One step of gradient descent: each parameter's change.
        float[][] Change(Func<Network, Dictionary<ILayer, float>> factors, bool fuse)
        {
            Network network = Small(1);
            var before = network.Parameters.Select(parameter => parameter.Value.Clone().Data).ToArray();
            using var run = new TrainingRun(network, Blobs(20, 1), null, new TrainingSettings { Optimizer = new Sgd(0.1f), BatchSize = 20, MaxEpochs = 1, RateFactors = factors(network), Fuse = fuse }, backend);
            run.Run();
            Assert.That(run.Ops.SelectMany(op => op.Parts).OfType<DenseWeightUpdateOp>().Count(), Is.EqualTo(fuse ? 3 : 0));
            return network.Parameters.Zip(before, (parameter, was) => parameter.Value.Data.Zip(was, (a, b) => a - b).ToArray()).ToArray();
        }

        [Test]
        public void AResumedRunEndsInTheSameBitsAndIsRefusedUnderOtherFactors()
        {
            TrainingSettings Factors(Network network, float factor) => new TrainingSettings
            {
                MaxEpochs = 4, Patience = 0, BatchSize = 20, Optimizer = new Adam(new PlateauDecay(0.1f, 0.1f, 1)), RateFactors = new Dictionary<ILayer, float> { [network.Layers[0]] = factor },
            };
            Network network = Small(1), other = Small(1);
            using var whole = new TrainingRun(network, Blobs(95, 1), Blobs(30, 2), Factors(network, 0.5f), backend);
            whole.Run();
            using var part = new TrainingRun(other, Blobs(95, 1), Blobs(30, 2), Factors(other, 0.5f), backend);
            for (int i = 0; i < 8; i++) part.Advance(TimeSpan.FromTicks(1));
            Checkpoint checkpoint = part.Capture();
            Assert.That(() => new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), Factors(checkpoint.Model.Network, 0.25f), backend), Throws.TypeOf<TrainingException>().With.Message.Contains("rate factors"));
            Assert.That(() => new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), Factors(network, 0.5f), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("not in the network"));
            using var resumed = new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), Factors(checkpoint.Model.Network, 0.5f), backend);
            resumed.Run();
            Assert.That(Values(resumed.Network), Is.EqualTo(Values(network)));
        }

        [TestCase(0f)]
        [TestCase(-1f)]
        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        public void FactorsThatAreNotPositiveAreRefused(float factor)
        {
            Network network = Small(1);
            var settings = new TrainingSettings { RateFactors = new Dictionary<ILayer, float> { [network.Layers[0]] = factor } };
            Assert.That(() => new TrainingRun(network, Blobs(20, 1), null, settings, backend), Throws.TypeOf<ShapeException>().With.Message.Contains("positive"));
        }

        [Test]
        public void LayersWithinALayerFollowItUnlessNamed()
        {
            Dense first = new Dense(4), second = new Dense(4), last = new Dense(3);
            var pair = new Pair(first, second);
            var network = new Network(new Shape(2), pair, last);
            Assert.That(new RateFactors(network, new Dictionary<ILayer, float> { [pair] = 0.5f }).ToString(), Is.EqualTo("0.5 0.5 0.5 0.5 1 1"));
            Assert.That(new RateFactors(network, new Dictionary<ILayer, float> { [pair] = 0.5f, [second] = 2, [last] = 3 }).ToString(), Is.EqualTo("0.5 0.5 2 2 3 3"));
            Assert.That(new RateFactors(network, new Dictionary<ILayer, float> { [second] = 2 }).Distinct, Is.EquivalentTo(new[] { 1f, 2f }));
        }

        /// <summary>Two layers in a row as one.</summary>
        sealed class Pair : ILayer
        {
            readonly ILayer first, second;

            public Pair(ILayer first, ILayer second)
            {
                this.first = first;
                this.second = second;
            }

            public bool Frozen { get; set; }

            public Value Record(Graph g, Value x)
            {
                foreach (ILayer layer in new[] { first, second })
                {
                    g.Enter(layer);
                    x = g.Leave(layer, layer.Record(g, x));
                }
                return x;
            }

            public void Describe(IFields fields)
            {
                first.Describe(fields);
                second.Describe(fields);
            }
        }
    }
}
