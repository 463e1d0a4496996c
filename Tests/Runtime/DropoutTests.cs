using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>Dropout as a layer: where it acts, which masks it gets, and that a run with it can be repeated and resumed.</summary>
    public sealed class DropoutTests
    {
        [Test]
        public void OnlyALayerThatTrainsDrops()
        {
            Assert.That(Recorded(Mode.Training, new Dropout(), new Dense(3), new Dropout(0.2f)).OfType<DropoutOp>().Select(op => op.Rate), Is.EqualTo(new[] { 0.5f, 0.2f }));
            Assert.That(Recorded(Mode.Training, new Dropout { Frozen = true }, new Dense(3)).OfType<DropoutOp>(), Is.Empty);
            // Inference is not slowed: the graph is that of the network without the layer.
            var with = Recorded(Mode.Evaluation, new Dropout(), new Dense(3), new Elu(), new Dropout(), new Dense(2));
            var without = Recorded(Mode.Evaluation, new Dense(3), new Elu(), new Dense(2));
            Assert.That(with.Select(op => op.GetType()), Is.EqualTo(without.Select(op => op.GetType())));
        }

        [Test]
        public void EachOpHasAStreamOfItsOwnAndItsGradientTheSame()
        {
            using var backend = new ManagedBackend(1);
            using var residency = new Residency(backend);
            using var data = new DeviceDataset(Blobs(95, 1), backend);
            using var epoch = new EpochMemory(backend, 95, 5);
            var recipe = new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam(), Seed = 9 };
            Network network = Noisy(1);
            using TrainingProgram whole = TrainingProgram.Compile(network, recipe, residency, data, epoch, 20), rest = TrainingProgram.Compile(network, recipe, residency, data, epoch, 15);
            DropoutOp[] ops = whole.Ops.SelectMany(op => op.Parts).OfType<DropoutOp>().ToArray();
            // On the inputs, which want no gradient, and behind two layers, which do.
            Assert.That(ops.Length, Is.EqualTo(5));
            Assert.That(ops.Take(3).Select(op => op.Stream).Distinct().Count(), Is.EqualTo(3));
            Assert.That(ops.Skip(3).Select(op => op.Stream), Is.EqualTo(new[] { ops[2].Stream, ops[1].Stream }));
            Assert.That(rest.Ops.SelectMany(op => op.Parts).OfType<DropoutOp>().Select(op => op.Stream), Is.EqualTo(ops.Select(op => op.Stream)), "whole and partial batches draw from the same streams");
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void ARunEndsInTheSameBitsHoweverItIsCut(string name)
        {
            IBackend backend = TestBackends.Get(name);
            float[] expected = Ended(backend, 1);
            Assert.That(Ended(backend, 1), Is.EqualTo(expected));
            Assert.That(Ended(backend, 2), Is.Not.EqualTo(expected), "another seed draws other masks");
            foreach (int units in new[] { 3, 5, 17 })
            {
                Checkpoint checkpoint;
                using (var run = new TrainingRun(Noisy(1), Blobs(95, 1), null, Settings(4), backend))
                {
                    for (int i = 0; i < units; i++) run.Advance(TimeSpan.FromTicks(1));
                    checkpoint = CheckpointFile.Read(CheckpointFile.Write(run.Capture()));
                }
                using var resumed = new TrainingRun(checkpoint, Blobs(95, 1), null, Settings(4), backend);
                resumed.Run();
                Assert.That(Values(resumed.Network), Is.EqualTo(expected), $"interrupted after {units} units");
            }
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void EveryBackendAgreesWithTheManagedOneAfterAHundredSteps(string name)
        {
            using var managed = new ManagedBackend(1);
            float[] expected = Ended(managed, 1, 20), found = Ended(TestBackends.Get(name), 1, 20);
            // One mask that differed would show in the first digit.
            Assert.That(found.Zip(expected, (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3));
        }

        [Test]
        public void EvaluationMeetsTheMeanOfTraining()
        {
            // A linear layer behind dropout: over many masks its mean output is the one without.
            using var backend = new ManagedBackend(1);
            View x = backend.Allocate(new Shape(1, 100), ElementType.Float32), y = backend.Allocate(x.Shape, ElementType.Float32);
            backend.Upload(Enumerable.Range(1, 100).Select(i => (float)i).ToArray(), x);
            ILaunch drop = backend.Noise.Dropout(x, y, 0.5f, 1, 2);
            var answer = new float[100];
            double sum = 0;
            for (int step = 0; step < 2000; step++)
            {
                drop.Enqueue(new StepArguments(step, 0, 0));
                backend.Download(y, answer);
                sum += answer.Sum();
            }
            // The sum of 1 … 100; one mask's deviation is sqrt(sum of squares), five of the mean's are 65.
            Assert.That(sum / 2000, Is.EqualTo(5050).Within(65));
        }

        [TestCase(-0.1f)]
        [TestCase(1f)]
        [TestCase(float.NaN)]
        public void ARateThatDropsEverythingIsRefused(float rate) =>
            Assert.That(() => new Dropout(rate), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("dropout rate"));

        static Network Noisy(ulong seed)
        {
            var network = new Network(new Shape(2), new Dropout(0.1f), new Dense(20), new Elu(), new Dropout(), new Dense(20), new Elu(), new Dropout(0.3f), new Dense(3));
            network.Initialize(seed);
            return network;
        }

        static float[] Ended(IBackend backend, ulong seed, int epochs = 4)
        {
            TrainingSettings settings = Settings(epochs);
            settings.Seed = seed;
            using var run = new TrainingRun(Noisy(1), Blobs(95, 1), null, settings, backend);
            run.Run();
            return Values(run.Network);
        }

        static IReadOnlyList<Op> Recorded(Mode mode, params ILayer[] layers)
        {
            var network = new Network(new Shape(4), layers);
            var g = new Graph(mode, 5, network.Input);
            network.Record(g, g.Input);
            return g.Ops;
        }
    }
}
