using System;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>However a run is cut into pieces, it ends in the same bits.</summary>
    public sealed class ResumedRunTests
    {
        [Test]
        public void SlicesGiveTheSameBitsAsOneRun()
        {
            using var backend = new ManagedBackend(1);
            float[] whole = Finished(backend, 1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
            int slices = 0;
            while (run.Advance(TimeSpan.FromTicks(1)))
            {
                if (slices++ % 3 == 0) run.Report();
            }
            Assert.That(slices, Is.GreaterThan(30));
            Assert.That(Values(run.Network), Is.EqualTo(whole));
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void AResumedRunEndsInTheSameBits(string name)
        {
            IBackend backend = TestBackends.Get(name);
            float[] expected = Finished(backend, 1);
            for (int steps = 0; steps < 30; steps += 4)
            {
                Checkpoint checkpoint;
                using (var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend))
                {
                    while (run.Progress.Step < steps) run.Advance(TimeSpan.FromTicks(1));
                    // Into the next step, into validation, or an epoch's end.
                    for (int i = 0; i < steps / 4; i++) run.Advance(TimeSpan.FromTicks(1));
                    checkpoint = run.Capture();
                }
                using var resumed = new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
                resumed.Run();
                Assert.That(Values(resumed.Network), Is.EqualTo(expected), $"interrupted after {steps} steps");
                Assert.That(resumed.Curve.Count, Is.EqualTo(6));
            }
        }

        [Test]
        public void AFinishedRunGoesOnWithMoreEpochsFromItsLastValuesNotFromItsBest()
        {
            using var backend = new ManagedBackend(1);
            TrainingSettings Overfitting(int epochs) => new TrainingSettings { MaxEpochs = epochs, BatchSize = 20, Optimizer = new Adam(0.1f) };
            using var whole = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Overfitting(12), backend);
            whole.Run();
            for (int epochs = 1; epochs < 12; epochs++)
            {
                using var part = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Overfitting(epochs), backend);
                part.Run();
                using var rest = new TrainingRun(part.Capture(), Blobs(95, 1), Blobs(30, 2), Overfitting(12), backend);
                rest.Run();
                Assert.That(Values(rest.Network), Is.EqualTo(Values(whole.Network)), $"paused after {epochs} epochs");
                Assert.That(rest.Curve.Select(point => point.ValidationLoss), Is.EqualTo(whole.Curve.Select(point => point.ValidationLoss)));
            }
            Assert.That(whole.Progress.BestEpoch, Is.LessThan(11), "some of the pauses were after the best epoch");
        }

        [Test]
        public void ACurveDoesNotDependOnInterruptions()
        {
            using var backend = new ManagedBackend(1);
            using var whole = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(3), backend);
            whole.Run();
            using var part = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(3), backend);
            while (part.Progress.Step < 7) part.Advance(TimeSpan.FromTicks(1));
            using var resumed = new TrainingRun(part.Capture(), Blobs(95, 1), Blobs(30, 2), Settings(3), backend);
            resumed.Run();
            Assert.That(resumed.Curve.Select(point => (point.TrainingLoss, point.TrainingAccuracy, point.ValidationLoss)), Is.EqualTo(whole.Curve.Select(point => (point.TrainingLoss, point.TrainingAccuracy, point.ValidationLoss))));
        }

        [Test]
        public void AnotherRunsCheckpointIsRefusedByName()
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(3), backend);
            Checkpoint checkpoint = run.Capture();
            TrainingSettings other = Settings(3);
            other.BatchSize = 7;
            Assert.That(() => new TrainingRun(checkpoint, Blobs(95, 1), Blobs(30, 2), other, backend), Throws.TypeOf<TrainingException>().With.Message.Contains("batch size"));
            Assert.That(() => new TrainingRun(checkpoint, Blobs(95, 3), Blobs(30, 2), Settings(3), backend), Throws.TypeOf<TrainingException>().With.Message.Contains("training data"));
        }
    }
}
