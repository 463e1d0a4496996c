using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Runs whose images are varied in every step.</summary>
    public sealed class AugmentedRunTests
    {
        static readonly Augmentation Strong = new Augmentation(2, 20, 0.2f, 0.1f, 10, 1, 5, 0.1f, 0.2f, 0.05f, 0.2f, probability: 0.9f);

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void AResumedRunEndsInTheSameBits(string name)
        {
            IBackend backend = TestBackends.Get(name);
            using var whole = new TrainingRun(Network(), Digits(95, 1), Digits(30, 2), Settings(), backend);
            whole.Run();
            for (int units = 2; units < 20; units += 6)
            {
                Checkpoint checkpoint;
                using (var run = new TrainingRun(Network(), Digits(95, 1), Digits(30, 2), Settings(), backend))
                {
                    for (int i = 0; i < units; i++) run.Advance(TimeSpan.FromTicks(1));
                    checkpoint = run.Capture();
                }
                using var resumed = new TrainingRun(checkpoint, Digits(95, 1), Digits(30, 2), Settings(), backend);
                resumed.Run();
                Assert.That(SmallRuns.Values(resumed.Network), Is.EqualTo(SmallRuns.Values(whole.Network)), $"interrupted after {units} units");
            }
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void EveryBackendAgreesWithTheManagedOne(string name)
        {
            using var managed = new ManagedBackend(1);
            float[] Trained(IBackend backend)
            {
                using var run = new TrainingRun(Network(), Digits(95, 1), null, Settings(), backend);
                run.Run();
                return SmallRuns.Values(run.Network);
            }
            Assert.That(Trained(TestBackends.Get(name)).Zip(Trained(managed), (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-3));
        }

        [Test]
        public void ImagesDifferFromStepToStepAndWhatIsValidatedDoesNot()
        {
            using var backend = new ManagedBackend(1);
            // One image again and again, and nothing is learned: its training loss changes only because the image does.
            var settings = new TrainingSettings { BatchSize = 1, MaxEpochs = 5, Patience = 0, Optimizer = new Sgd(1e-20f), Augmentation = Strong };
            using var run = new TrainingRun(Network(), Digits(1, 1), Digits(30, 2), settings, backend);
            run.Run();
            Assert.That(run.Curve.Select(point => point.TrainingLoss).Distinct().Count(), Is.EqualTo(5));
            Assert.That(run.Curve.Select(point => point.ValidationLoss).Distinct().Count(), Is.EqualTo(1));
            Assert.That(run.Curve[0].ValidationLoss, Is.EqualTo(Evaluation.Run(run.Network, settings.Loss, Digits(30, 2), backend).MeanLoss).Within(1e-9));
        }

        [Test]
        public void ACheckpointOfAnotherAugmentationIsRefusedByName()
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(Network(), Digits(95, 1), null, Settings(), backend);
            TrainingSettings other = Settings();
            other.Augmentation = Strong.Times(0.5f);
            Assert.That(() => new TrainingRun(run.Capture(), Digits(95, 1), null, other, backend), Throws.TypeOf<TrainingException>().With.Message.Contains("augmentation"));
        }

        [Test]
        public void ExamplesThatAreNoImagesAreRefused()
        {
            using var backend = new ManagedBackend(1);
            Assert.That(() => new TrainingRun(SmallRuns.Small(1), SmallRuns.Blobs(95, 1), null, Settings(), backend), Throws.TypeOf<ShapeException>().With.Message.Contains("train without augmentation"));
        }

        [Test]
        public void AStepAllocatesNothing([Values(true, false)] bool openCl)
        {
            IBackend backend = TestBackends.Get(openCl ? "OpenCL, CPU kernels" : "managed, vectors");
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(Digits(100, 1), backend);
            using var epoch = new EpochMemory(backend, 100, 10);
            backend.Upload(Enumerable.Range(0, 100).ToArray(), epoch.Order);
            using var program = TrainingProgram.Compile(Network(), new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = new Adam(), Augmentation = Strong }, residency, examples, epoch, 10);
            void Steps()
            {
                for (int i = 0; i < 50; i++) program.Enqueue(new StepArguments(i, i % 10, i % 10 * 10));
            }
            Steps();
            backend.Finish();
            Assert.That(Allocations.Of(Steps), Is.EqualTo(0));
            backend.Finish();
        }

        static TrainingSettings Settings() => new TrainingSettings { MaxEpochs = 3, Patience = 0, BatchSize = 20, Augmentation = Strong };
        static Dataset Digits(int count, ulong seed) => SyntheticDigits.Create(count, seed);

        static Network Network()
        {
            var network = new Network(new Shape(28, 28), new Dense(12), new Elu(), new Dense(10));
            network.Initialize(1);
            return network;
        }
    }
}
