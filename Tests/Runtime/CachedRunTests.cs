using System;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    /// <summary>A run that caches what its frozen layers give is the same run.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class CachedRunTests
    {
        readonly string name;
        IBackend backend;

        public CachedRunTests(string name) => this.name = name;

        [OneTimeSetUp]
        public void Open() => backend = TestBackends.Get(name);

        [Test]
        public void EndsInTheSameBits([Values(2, 4)] int frozen)
        {
            using TrainingRun plain = Run(frozen, false), cached = Run(frozen, true);
            Assert.That(cached.Ops.Sum(op => op.Parts.Count), Is.LessThan(plain.Ops.Sum(op => op.Parts.Count)), "the frozen layers are still in the step");
            Assert.That(plain.Run() && cached.Run());
            Assert.That(Values(cached.Network), Is.EqualTo(Values(plain.Network)));
            Assert.That(cached.Curve.Select(Figures), Is.EqualTo(plain.Curve.Select(Figures)));
        }

        // A frozen product whose activation is not frozen: the activation stays in the step, and no longer in one kernel with the product.
        [Test]
        public void TheCacheEndsWhereSomethingIsNotFrozen()
        {
            using TrainingRun plain = Run(1, false), cached = Run(1, true);
            Assert.That(plain.Run() && cached.Run());
            Assert.That(Values(cached.Network).Zip(Values(plain.Network), (a, b) => Math.Abs(a - b)).Max(), Is.LessThan(1e-4));
        }

        [Test]
        public void GoesOnFromACheckpointInTheSameBits([Values(1, 6, 11)] int units)
        {
            using TrainingRun whole = Run(4, true), part = Run(4, true);
            whole.Run();
            for (int i = 0; i < units; i++) part.Advance(TimeSpan.FromTicks(1));
            using var resumed = new TrainingRun(part.Capture(), Blobs(620, 1), Blobs(70, 2), Cached(true), backend);
            resumed.Run();
            Assert.That(Values(resumed.Network), Is.EqualTo(Values(whole.Network)));
        }

        TrainingRun Run(int frozen, bool cached) => new TrainingRun(Frozen(frozen), Blobs(620, 1), Blobs(70, 2), Cached(cached), backend);

        static TrainingSettings Cached(bool cached)
        {
            TrainingSettings settings = Settings(4);
            settings.CacheFrozen = cached;
            return settings;
        }

        static Network Frozen(int layers)
        {
            Network network = Small(1);
            foreach (ILayer layer in network.Layers.Take(layers)) layer.Frozen = true;
            return network;
        }

        static (double, double, double, double) Figures(CurvePoint point) => (point.TrainingLoss, point.TrainingAccuracy, point.ValidationLoss, point.ValidationAccuracy);
    }
}
