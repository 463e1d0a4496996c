using System;
using System.Threading;
using Graft.OpenCL;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>A run whose device's kernels are still being built.</summary>
    public sealed class BuildingRunTests
    {
        static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);

        [Test]
        public void SlicesEndWhileKernelsAreBuilt()
        {
            using var backend = new BuildingBackend();
            using TrainingRun run = Run(backend);
            Assert.That(run.Advance(TimeSpan.Zero), Is.True);
            Assert.That((run.Progress.Step, run.Report().Prepared), Is.EqualTo((0, 0.0)));
            backend.Progress = new BuildProgress(2, 3);
            Assert.That(run.Advance(Slice), Is.True);
            Assert.That((run.Progress.Step, run.Report().Prepared), Is.EqualTo((0, 0.5)), "two programs of three, and the first run behind them");
            backend.Progress = new BuildProgress(3, 3);
            backend.IsIdle = false;
            for (int slice = 0; slice < 3 && run.Progress.Step == 0; slice++) Assert.That(run.Advance(Slice), Is.True);
            TrainingReport report = run.Report();
            Assert.That((report.Prepared, report.Loss, report.Fraction), Is.EqualTo((0.75, double.NaN, 0.0)), "what is being compiled has left nothing");
            Assert.That(run.Progress.Step, Is.LessThanOrEqualTo(1));
            backend.IsIdle = true;
            run.Run();
            Assert.That(run.Report().Prepared, Is.EqualTo(1));
            Assert.That(run.IsFinished && !run.FellBack, Is.True);
        }

        [Test]
        public void TheRunIsTheSame()
        {
            using var backend = new BuildingBackend { IsIdle = false };
            using TrainingRun run = Run(backend);
            for (int slice = 0; slice < 20; slice++)
            {
                run.Advance(TimeSpan.Zero);
                if (slice == 3) backend.Progress = new BuildProgress(3, 3);
                backend.IsIdle = slice % 3 == 0;
            }
            backend.IsIdle = true;
            run.Run();
            using var managed = new ManagedBackend(1);
            using TrainingRun expected = Run(managed);
            expected.Run();
            Assert.That(Values(run.Network), Is.EqualTo(Values(expected.Network)));
            Assert.That(run.Curve.Count, Is.EqualTo(expected.Curve.Count));
        }

        [Test]
        public void ACancelledRunDoesNotWaitForKernels()
        {
            using var backend = new BuildingBackend();
            using TrainingRun run = Run(backend);
            using var cancellation = new CancellationTokenSource();
            var reports = new Reports(_ => cancellation.Cancel());
            Assert.That(run.Run(cancellation.Token, reports), Is.False);
            Assert.That((reports.Last.Prepared, run.Progress.Step), Is.EqualTo((0.0, 0)));
            backend.Progress = new BuildProgress(3, 3);
            Assert.That(run.Run(), Is.True, "and can go on");
        }

        [Test]
        public void ARefusedBuildIsTheCallersToKnow()
        {
            using var backend = new BuildingBackend();
            using TrainingRun run = Run(backend);
            backend.Refuses = true;
            for (int i = 0; i < 2; i++) Assert.That(() => run.Advance(Slice), Throws.TypeOf<BackendException>().With.Message.Contains("out of order"));
            Assert.That(run.FellBack, Is.False);
        }

        [Test]
        public void AKernelThatDoesNotCompileEndsTheRunWithTheLog()
        {
            using OpenClBackend backend = TestBackends.Device().Open(KernelVariant.Auto, name => "no_such_type x;");
            using TrainingRun run = Run(backend);
            for (int i = 0; i < 2; i++) Assert.That(() => run.Run(), Throws.TypeOf<BackendException>().With.Message.Contains("no_such_type").And.Message.Contains(".cl with"));
        }

        static TrainingRun Run(IBackend backend) => new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(4), backend);

        sealed class Reports : IProgress<TrainingReport>
        {
            readonly Action<TrainingReport> seen;

            public Reports(Action<TrainingReport> seen) => this.seen = seen;

            public TrainingReport Last { get; private set; }

            public void Report(TrainingReport value)
            {
                Last = value;
                seen(value);
            }
        }
    }
}
