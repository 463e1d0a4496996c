using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class PruningTests
    {
        [Test]
        public void TheSmallestGoFirstWhereverTheyAre()
        {
            Network network = Two(new[] { 1f, -0.1f, 3f, -4f }, new[] { 0.2f, -5f, 0f, 2f });
            Assert.That(Pruning.ZeroSmallest(network, 0.5).Share, Is.EqualTo(0.5));
            Assert.That(Weights(network), Is.EqualTo(new[] { 0f, 0, 3, -4, 0, -5, 0, 2 }));
            Assert.That(Biases(network), Is.All.EqualTo(0.01f), "biases stay");
        }

        [Test]
        public void PerLayerEachLosesItsOwnShare()
        {
            Network network = Two(new[] { 1f, -0.1f, 3f, -4f }, new[] { 0.2f, -5f, 0f, 2f });
            SparsityReport report = Pruning.ZeroSmallest(network, 0.75, perLayer: true);
            Assert.That(Weights(network), Is.EqualTo(new[] { 0f, 0, 0, -4, 0, -5, 0, 0 }));
            Assert.That(report.Layers.Select(layer => (layer.Zeros, layer.Share)), Is.All.EqualTo((3, 0.75)));
        }

        [Test]
        public void OfEqualWeightsJustEnoughGo()
        {
            Network network = Two(new[] { 1f, -1f, 1f, 2f }, new[] { -1f, 1f, 1f, 2f });
            Pruning.ZeroSmallest(network, 0.5);
            Assert.That(Weights(network), Is.EqualTo(new[] { 0f, 0, 0, 2, 0, 1, 1, 2 }));
            Pruning.ZeroSmallest(network, 0);
            Assert.That(SparsityReport.Of(network).Zeros, Is.EqualTo(4));
            Assert.That(Pruning.ZeroSmallest(network, 1).Share, Is.EqualTo(1));
        }

        [Test]
        public void BelowAThresholdAllGo()
        {
            Network network = Two(new[] { 1f, -0.1f, 3f, -4f }, new[] { 0.2f, -5f, 0f, 2f });
            Pruning.ZeroBelow(network, 1);
            Assert.That(Weights(network), Is.EqualTo(new[] { 1f, 0, 3, -4, 0, -5, 0, 2 }));
        }

        [Test]
        public void AReportNamesEveryLayer()
        {
            var report = SparsityReport.Of(Two(new[] { 1f, 0, 0, -4f }, new[] { 0.2f, -5f, 0f, 2f }));
            Assert.That((report.Zeros, report.Weights, report.Share), Is.EqualTo((3, 8, 0.375)));
            Assert.That(report.ToString(), Is.EqualTo("3 of 8 weights are zero, 37.5 % (2 x 2: 50.0 %, 2 x 2: 25.0 %)"));
        }

        [Test]
        public void SparsityFollowsTheCube()
        {
            var pruning = new GradualPruning(0.9, 4);
            Assert.That(Enumerable.Range(0, 5).Select(round => pruning.SparsityAfter(round)), Is.EqualTo(new[] { 0, 0.9 * (1 - 0.421875), 0.9 * 0.875, 0.9 * (1 - 1 / 64.0), 0.9 }).Within(1e-12));
            Assert.That(pruning.SparsityAfter(2, 0.5), Is.EqualTo(0.9 - 0.4 / 8).Within(1e-12));
        }

        [Test]
        public void GradualPruningKeepsEveryZeroAndTheAccuracy([Values(true, false)] bool perLayer)
        {
            using var backend = new ManagedBackend(1);
            Dataset training = Blobs(300, 1), validation = Blobs(150, 2), test = Blobs(300, 3);
            Network network = Wide(), atOnce;
            using (var dense = new TrainingRun(network, training, validation, Settings(10), backend)) dense.Run();
            double before = Accuracy(network, test, backend);
            Pruning.ZeroSmallest(atOnce = network.Clone(), 0.95, perLayer);

            var pruning = new GradualPruning(0.95, 6, 2, perLayer);
            var masks = new List<bool[]>();
            foreach (TrainingRun run in pruning.Rounds(network, training, validation, Settings(8), backend))
            {
                bool[] zeros = Weights(network).Select(weight => weight == 0).ToArray();
                Assert.That(run.Run());
                Assert.That(Weights(network).Select(weight => weight == 0), Is.EqualTo(zeros), "a zero came or went while the rest was trained");
                Assert.That(SparsityReport.Of(network).Share, Is.EqualTo(pruning.SparsityAfter(masks.Count + 1)).Within(2e-3));
                if (masks.Count > 0) Assert.That(masks[masks.Count - 1].Zip(zeros, (was, now) => !was || now), Is.All.True, "what was pruned stays pruned");
                masks.Add(zeros);
            }
            Assert.That(masks.Count, Is.EqualTo(6));
            Assert.That(SparsityReport.Of(network).Share, Is.EqualTo(0.95).Within(1e-3));
            Assert.That(Accuracy(network, test, backend), Is.GreaterThan(before - 0.03));
            Assert.That(Accuracy(atOnce, test, backend), Is.LessThan(before - 0.05), "at once it costs more");
        }

        [Test]
        public void APrunedNetworkCanBePrunedFurtherButNotLess()
        {
            using var backend = new ManagedBackend(1);
            Network network = Wide();
            Pruning.ZeroSmallest(network, 0.5);
            Assert.That(new GradualPruning(0.8, 2, 1).Run(network, Blobs(95, 1), null, Settings(1), backend).Share, Is.EqualTo(0.8).Within(1e-3));
            Assert.That(() => new GradualPruning(0.6, 2, 1).Run(network, Blobs(95, 1), null, Settings(1), backend), Throws.TypeOf<TrainingException>().With.Message.Contains("higher target"));
        }

        [Test]
        public void ACancelledPruningStops()
        {
            using var backend = new ManagedBackend(1);
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            Network network = Wide();
            SparsityReport report = new GradualPruning(0.8, 4, 1).Run(network, Blobs(95, 1), null, Settings(1), backend, cancellation.Token);
            Assert.That(report.Share, Is.EqualTo(new GradualPruning(0.8, 4).SparsityAfter(1)).Within(1e-3));
        }

        [Test]
        public void NumbersOutOfRangeAreRefusedByName()
        {
            void Refused(Action act, string word) => Assert.That(() => act(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains(word));
            Refused(() => Pruning.ZeroSmallest(Small(1), 1.5), "share");
            Refused(() => Pruning.ZeroBelow(Small(1), float.NaN), "magnitude");
            Refused(() => new GradualPruning(0), "share");
            Refused(() => new GradualPruning(0.5, 0), "rounds");
            Refused(() => new GradualPruning(0.5, 1, 0), "epochs");
        }

        static double Accuracy(Network network, Dataset data, IBackend backend) =>
            Evaluation.Run(network, new SoftmaxCrossEntropy(), data, backend).Accuracy(data.Labels);
        static float[] Weights(Network network) =>
            network.Parameters.Where(parameter => parameter.IsWeights).SelectMany(parameter => parameter.Value.Data).ToArray();
        static float[] Biases(Network network) =>
            network.Parameters.Where(parameter => !parameter.IsWeights).SelectMany(parameter => parameter.Value.Data).ToArray();

        static Network Wide()
        {
            var network = new Network(new Shape(2), new Dense(40), new Elu(), new Dense(40), new Elu(), new Dense(3));
            network.Initialize(1);
            return network;
        }

        static Network Two(float[] first, float[] second)
        {
            var network = new Network(new Shape(2), new Dense(2), new Dense(2));
            Parameter[] parameters = network.Parameters.ToArray();
            parameters[0].Value.CopyFrom(new Tensor(new Shape(2, 2), first));
            parameters[2].Value.CopyFrom(new Tensor(new Shape(2, 2), second));
            parameters[1].Value.CopyFrom(new Tensor(new Shape(2), new[] { 0.01f, 0.01f }));
            parameters[3].Value.CopyFrom(new Tensor(new Shape(2), new[] { 0.01f, 0.01f }));
            return network;
        }

        // Two inputs with weights alike, one of them never lit; a layer above whose smallest weight is smaller still.
        [Test]
        public void WeightsOfInputsThatAreNeverLitGoFirst()
        {
            var network = new Network(new Shape(2), new Dense(2), new Dense(1));
            new[] { 0.5f, 0.6f, 0.7f, 0.8f }.CopyTo(((Dense)network.Layers[0]).Weights.Value.Data, 0);
            new[] { 0.1f, 0.2f }.CopyTo(((Dense)network.Layers[1]).Weights.Value.Data, 0);
            Dataset data = Dataset.OfFeatures(new[] { 1f, 0, 2, 0 }, new Shape(2), new[] { 0, 0 }, new[] { "only" });
            Pruning.ZeroSmallest(network, 0.5, true, data);
            Assert.That(((Dense)network.Layers[0]).Weights.Value.Data, Is.EqualTo(new[] { 0.5f, 0.6f, 0, 0 }));
            Assert.That(((Dense)network.Layers[1]).Weights.Value.Data, Is.EqualTo(new[] { 0, 0.2f }));
        }
    }
}
