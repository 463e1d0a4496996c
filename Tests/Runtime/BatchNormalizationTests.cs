using System;
using System.Linq;
using Graft.OpenCL;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>What runs, files and frozen layers owe to the running averages, which no gradient reaches.</summary>
    public sealed class BatchNormalizationTests
    {
        [Test]
        public void StepsMoveTheRunningAveragesTowardsTheBatchs()
        {
            using var backend = new ManagedBackend(1);
            var network = new Network(new Shape(2), new BatchNormalization(0.75f), new Dense(3));
            Dataset data = Blobs(60, 1);
            using var run = new TrainingRun(network, data, null, new TrainingSettings { BatchSize = 60, MaxEpochs = 2, Optimizer = new Sgd(0.1f) }, backend);
            run.Run();
            var normalization = (BatchNormalization)network.Layers[0];
            for (int j = 0; j < 2; j++)
            {
                double mean = Enumerable.Range(0, 60).Average(i => data.Floats[2 * i + j]);
                double variance = Enumerable.Range(0, 60).Average(i => Math.Pow(data.Floats[2 * i + j] - mean, 2));
                Assert.That(normalization.RunningMean.Value.Data[j], Is.EqualTo((1 - 0.5625) * mean).Within(1e-6));
                Assert.That(normalization.RunningVariance.Value.Data[j], Is.EqualTo(0.5625 + (1 - 0.5625) * variance).Within(1e-6));
            }
            Assert.That(run.Ops.SelectMany(op => op.Parts).OfType<NormalizeGradientOp>().Single().Dx, Is.Null, "nothing below it learns");
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void EveryEpochIsValidatedByTheAveragesOfThatMoment(string name)
        {
            IBackend backend = TestBackends.Get(name);
            Dataset validation = Blobs(30, 2);
            for (int epochs = 1; epochs <= 3; epochs++)
            {
                // Without patience or a later epoch the network holds what was validated last, or before if that was better.
                using var run = new TrainingRun(Normalized(1), Blobs(95, 1), validation, Settings(epochs), backend);
                run.Run();
                Outcomes outcomes = Evaluation.Run(run.Network, new SoftmaxCrossEntropy(), validation, backend);
                Assert.That(outcomes.MeanLoss, Is.EqualTo(run.Curve.Min(point => point.ValidationLoss)).Within(1e-9));
            }
        }

        [Test]
        public void TheBestWeightsComeWithTheirAverages()
        {
            using var backend = new ManagedBackend(1);
            Dataset validation = Blobs(90, 2);
            TrainingSettings settings = Settings(40);
            settings.Optimizer = new Sgd(2);
            using var run = new TrainingRun(Normalized(1), Blobs(300, 1), validation, settings, backend);
            run.Run();
            Assert.That(run.Progress.BestEpoch, Is.LessThan(40), "the rate is too low for this test");
            Outcomes outcomes = Evaluation.Run(run.Network, new SoftmaxCrossEntropy(), validation, backend);
            Assert.That(outcomes.MeanLoss, Is.EqualTo(run.Progress.BestLoss).Within(1e-9));
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void AResumedRunEndsInTheSameBits(string name)
        {
            IBackend backend = TestBackends.Get(name);
            float[] expected;
            using (var whole = new TrainingRun(Normalized(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend))
            {
                whole.Run();
                expected = Values(whole.Network);
            }
            for (int units = 1; units < 36; units += 7)
            {
                byte[] file;
                using (var run = new TrainingRun(Normalized(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend))
                {
                    for (int i = 0; i < units; i++) run.Advance(TimeSpan.FromTicks(1));
                    file = CheckpointFile.Write(run.Capture());
                }
                using var resumed = new TrainingRun(CheckpointFile.Read(file), Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
                resumed.Run();
                Assert.That(Values(resumed.Network), Is.EqualTo(expected), $"interrupted after {units} units");
            }
        }

        [Test]
        public void AFailingDeviceHandsTheAveragesOver()
        {
            using OpenClBackend device = TestBackends.Device().Open(KernelVariant.Cpu);
            using var managed = new ManagedBackend(1);
            TrainingSettings settings = Settings(6);
            settings.Optimizer = new Sgd(0.1f);
            using var run = new TrainingRun(Normalized(1), Blobs(95, 1), Blobs(30, 2), settings, device);
            for (int i = 0; i < 20; i++) run.Advance(TimeSpan.FromTicks(1));
            device.FailAfter(3);
            Assert.That(run.Run() && run.FellBack);
            using var expected = new TrainingRun(Normalized(1), Blobs(95, 1), Blobs(30, 2), settings, managed);
            expected.Run();
            Assert.That(Values(run.Network).Zip(Values(expected.Network), (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-4), "the averages moved twice, or not at all");
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void AFrozenOneKeepsEveryBitAndPassesTheGradientOn(string name)
        {
            IBackend backend = TestBackends.Get(name);
            var frozen = new BatchNormalization { Frozen = true };
            var network = new Network(new Shape(2), new Dense(20), frozen, new Elu(), new Dense(3));
            network.Initialize(1);
            var random = new RandomStream(4, 4);
            RandomNetworks.Learned(frozen, ref random);
            float[][] before = network.Parameters.Select(parameter => (float[])parameter.Value.Data.Clone()).ToArray();
            Dataset validation = Blobs(30, 2);
            using var run = new TrainingRun(network, Blobs(95, 1), validation, Settings(3), backend);
            run.Run();
            float[][] after = network.Parameters.Select(parameter => parameter.Value.Data).ToArray();
            // Weights and biases, the frozen four, weights and biases.
            for (int i = 0; i < before.Length; i++) Assert.That(after[i].SequenceEqual(before[i]), Is.EqualTo(i >= 2 && i < 6), $"parameter {i}");
            Assert.That(Evaluation.Run(network, new SoftmaxCrossEntropy(), validation, backend).MeanLoss, Is.EqualTo(run.Progress.BestLoss).Within(1e-9));
        }

        [Test]
        public void AStepAllocatesNothing([Values(true, false)] bool openCl)
        {
            IBackend backend = TestBackends.Get(openCl ? "OpenCL, CPU kernels" : "managed, vectors");
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(Blobs(100, 1), backend);
            using var epoch = new EpochMemory(backend, 100, 10);
            backend.Upload(Enumerable.Range(0, 100).ToArray(), epoch.Order);
            using var program = TrainingProgram.Compile(Normalized(1), new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam() }, residency, examples, epoch, 10);
            for (int i = 0; i < 50; i++) program.Enqueue(new StepArguments(i, i % 10, i % 10 * 10));
            backend.Finish();
            Assert.That(Allocations.Of(() =>
            {
                for (int i = 0; i < 50; i++) program.Enqueue(new StepArguments(i, i % 10, i % 10 * 10));
            }), Is.EqualTo(0));
            backend.Finish();
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void TheSameSeedGivesTheSameBits(string name)
        {
            float[] Trained()
            {
                using var run = new TrainingRun(Normalized(3), Blobs(95, 1), Blobs(30, 2), Settings(4), TestBackends.Get(name));
                run.Run();
                return Values(run.Network);
            }
            Assert.That(Trained(), Is.EqualTo(Trained()));
        }

        [Test]
        public void SettingsAndWidthsThatCannotBeAreRefused()
        {
            Assert.That(() => new BatchNormalization(1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("momentum"));
            Assert.That(() => new BatchNormalization(float.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("momentum"));
            Assert.That(() => new BatchNormalization(0.9f, 0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("epsilon"));
            var normalization = new BatchNormalization();
            var first = new Network(new Shape(4), normalization);
            Assert.That(first.ParameterCount, Is.EqualTo(16));
            Assert.That(normalization.Gamma.Value.Data.Concat(normalization.RunningVariance.Value.Data), Is.All.EqualTo(1f));
            Assert.That(normalization.Beta.Value.Data.Concat(normalization.RunningMean.Value.Data), Is.All.EqualTo(0f));
            Assert.That(() => new Network(new Shape(3), normalization), Throws.TypeOf<ShapeException>().With.Message.Contains("has 4 features, and the layer before has 3"));
        }

        [Test]
        public void ScaleAndShiftDoNotLearnByRunningAverages()
        {
            var g = new Graph(Mode.Training, 2, new Shape(3));
            Value Vector(bool trains) => g.Lasting("vector", new Tensor(new Shape(3)), trains);
            Assert.That(() => new ScaleShiftOp(g.Input, Vector(true), Vector(false), Vector(false), Vector(false), 0.1f), Throws.TypeOf<ShapeException>().With.Message.Contains("batch's statistics"));
        }

        // Before and behind activations, so that averages depend on layers that learn.
        static Network Normalized(ulong seed)
        {
            var network = new Network(new Shape(2), new Dense(20), new BatchNormalization(), new Elu(), new Dense(20), new Elu(), new BatchNormalization(), new Dense(3));
            network.Initialize(seed);
            return network;
        }
    }
}
