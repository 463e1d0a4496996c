using System;
using System.Diagnostics;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>Training between a game's other work: without allocation, without a thread, and about as long as told.</summary>
    public sealed class SlicedRunTests
    {
        static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void EpochsAllocateNothing(string name)
        {
            using TrainingRun run = Run(TestBackends.Get(name), Settings(50_000));
            Assert.That(OfEpochs(run), Is.EqualTo(0));
        }

        [Test]
        public void NeitherDoesAScheduleThatLooksBackNorACache([Values(1, 2)] int workers)
        {
            using var backend = new ManagedBackend(workers);
            TrainingSettings settings = Settings(50_000);
            settings.Optimizer = new Adam(new PlateauDecay(0.01f));
            settings.CacheFrozen = true;
            using TrainingRun run = Run(backend, settings);
            Assert.That(OfEpochs(run), Is.EqualTo(0));
        }

        [Test]
        public void OneWorkerStartsNoThread()
        {
            // Some of the process's other threads come and go, so the run is watched more than once: one that starts threads does so each time.
            int fewest = int.MaxValue;
            for (int round = 0; round < 5; round++)
            {
                int before = Threads();
                using var backend = new ManagedBackend(1);
                using TrainingRun run = Run(backend, Settings(20));
                int after = 0;
                while (run.Advance(Slice)) after = Math.Max(after, Threads());
                fewest = Math.Min(fewest, after - before);
            }
            Assert.That(fewest, Is.LessThanOrEqualTo(0));
        }

        [Test]
        public void ASliceEndsInTime()
        {
            using var backend = new ManagedBackend(1);
            var network = new Network(new Shape(784), new Dense(100), new Elu(), new Dense(100), new Elu(), new Dense(10));
            network.Initialize(1);
            Dataset data = SyntheticDigits.Create(400, 1);
            using var run = new TrainingRun(network, data, SyntheticDigits.Create(100, 2), Settings(1000), backend);
            var clock = new Stopwatch();
            var budget = TimeSpan.FromMilliseconds(4);
            var took = new double[200];
            for (int i = 0; i < took.Length; i++)
            {
                clock.Restart();
                Assert.That(run.Advance(budget));
                took[i] = clock.Elapsed.TotalMilliseconds;
            }
            Array.Sort(took, 50, 150);
            // The machine may be so busy that nearly all slices are interrupted: one is not, and that one ends in time. PacerTests say the rest.
            Assert.That(took[50], Is.LessThan(4.4));
            Assert.That(took[125], Is.GreaterThan(3.2));
        }

        [Test]
        public void EverySliceGetsOnHoweverShort()
        {
            using var backend = new ManagedBackend(1);
            using TrainingRun run = Run(backend, Settings(3));
            int slices = 0;
            while (run.Advance(TimeSpan.Zero)) slices++;
            Assert.That(run.IsFinished);
            Assert.That(slices, Is.InRange(30, 10_000));
        }

        [Test]
        public void ADeviceLostWithinASliceHandsOverAndTheSliceReturns()
        {
            using OpenCL.OpenClBackend device = TestBackends.Device().Open(OpenCL.KernelVariant.Cpu);
            TrainingSettings settings = Settings(50_000);
            settings.FallbackWorkers = 1;
            using TrainingRun run = Run(device, settings);
            while (run.Progress.Epoch < 3) run.Advance(Slice);
            device.FailAfter(5);
            var clock = Stopwatch.StartNew();
            while (!run.FellBack) Assert.That(run.Advance(Slice));
            Assert.That(clock.Elapsed.TotalSeconds, Is.LessThan(5));
            Assert.That(((ManagedBackend)run.Backend).Workers, Is.EqualTo(1));
            Assert.That(run.Progress.Epoch, Is.EqualTo(run.Curve.Count).And.GreaterThanOrEqualTo(3));
            Assert.That(OfEpochs(run), Is.EqualTo(0));
        }

        static TrainingRun Run(IBackend backend, TrainingSettings settings)
        {
            Network network = Small(1);
            ((Dense)network.Layers[0]).Frozen = settings.CacheFrozen;
            return new TrainingRun(network, Blobs(95, 1), Blobs(130, 2), settings, backend);
        }

        // Of ten epochs, all threads' together: the least of several, since the runtime itself allocates now and then.
        static long OfEpochs(TrainingRun run)
        {
            while (run.Progress.Epoch < 20) run.Advance(Slice);
            long least = long.MaxValue;
            for (int round = 0; round < 8; round++)
            {
                int end = run.Progress.Epoch + 10;
                long before = Allocations.OfAllThreads;
                while (run.Progress.Epoch < end) run.Advance(Slice);
                least = Math.Min(least, Allocations.OfAllThreads - before);
            }
            return least;
        }

        static int Threads()
        {
            using Process process = Process.GetCurrentProcess();
            return process.Threads.Count;
        }
    }
}
