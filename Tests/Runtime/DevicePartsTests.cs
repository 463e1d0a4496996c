using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Devices in parts: each computes as the others, alone or at once.</summary>
    public sealed class DevicePartsTests
    {
        [Test]
        public void TheManagedDeviceHasAPartPerProcessor() => HasEqualParts(new ManagedDevice());

        [Test]
        public void AnOpenClCpuHasAPartPerComputeUnit() => HasEqualParts(TestBackends.Device());

        [Test]
        public void ASearchOnAllPartsFindsWhatOnePartFinds()
        {
            IReadOnlyList<IBackend> parts = TestBackends.Device().OpenParts();
            try
            {
                SearchResult all = new SmallSearch().Start(new SuccessiveHalving(11)).Run(parts), one = new SmallSearch().Start(new SuccessiveHalving(11)).Run(new[] { parts[0] });
                Assert.That(all.Ranking.Select(record => (record.Trial.Index, record.Rung, record.Score.Accuracy, record.Score.Loss)), Is.EqualTo(one.Ranking.Select(record => (record.Trial.Index, record.Rung, record.Score.Accuracy, record.Score.Loss))));
            }
            finally
            {
                foreach (IBackend part in parts) part.Dispose();
            }
        }

        [Test]
        public void TheManagedDeviceLeavesCoresAlone() => LeavesCores(new ManagedDevice());

        [Test]
        public void AnOpenClCpuLeavesCoresAlone() => LeavesCores(TestBackends.Device());

        // What is left computes as the whole does; how many cores it takes is measured by `graft bench slices`.
        static void LeavesCores(IDevice device)
        {
            Assert.That(() => device.OpenLeaving(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
            using IBackend whole = device.Open(), one = device.OpenLeaving(device.ComputeUnits - 1), least = device.OpenLeaving(1000);
            if (one is ManagedBackend managed) Assert.That((managed.Workers, ((ManagedBackend)least).Workers), Is.EqualTo((1, 1)));
            if (one is OpenClBackend part && part.Device.Kind == OpenClDeviceKind.Cpu) Assert.That(part.Device.ComputeUnits, Is.EqualTo(1));
            Assert.That(SmallRuns.Finished(one, 1), Is.EqualTo(SmallRuns.Finished(whole, 1)).Within(1e-2), "as the whole device does, up to rounding");
        }

        [TestCase(0, 1, 3)]
        [TestCase(0, 0, 4)]
        [TestCase(2, 1, 2)]
        [TestCase(9, 1, 3)]
        [TestCase(1, 1, 1)]
        [TestCase(0, 3, 1)]
        [TestCase(0, 7, 1)]
        public void PartsLeaveCoresAlone(int most, int cores, int expected)
        {
            var four = new FourCores();
            IReadOnlyList<IBackend> parts = DeviceParts.OpenLeaving(four, most, cores);
            Assert.That(parts.Count, Is.EqualTo(expected));
            Assert.That(four.Left, Is.EqualTo(expected == 1 ? cores : -1), "one part is all that is not left alone");
            foreach (IBackend part in parts) part.Dispose();
        }

        /// <summary>A device that says how it was opened.</summary>
        sealed class FourCores : IDevice
        {
            public int Left { get; private set; } = -1;
            public string Name => "four";
            public string Type => "CPU";
            public int ComputeUnits => 4;
            public string Details => "";
            public IBackend Open() => throw new InvalidOperationException("No core is left alone.");

            public IBackend OpenLeaving(int cores)
            {
                Left = cores;
                return new ManagedBackend(1);
            }

            public IReadOnlyList<IBackend> OpenParts() => Enumerable.Range(0, ComputeUnits).Select(_ => new ManagedBackend(1)).ToArray();
        }

        static void HasEqualParts(IDevice device)
        {
            IReadOnlyList<IBackend> parts = device.OpenParts();
            try
            {
                if (device.Type == "CPU") Assert.That(parts.Count, Is.EqualTo(device.ComputeUnits));
                Assert.That(parts.Select(part => part.TuningRecord).Distinct().Count(), Is.EqualTo(1));
                byte[] expected = SmallRuns.File(parts[0], 1);
                var found = new byte[parts.Count][];
                Thread[] threads = Enumerable.Range(0, parts.Count).Select(i => new Thread(() => found[i] = SmallRuns.File(parts[i], 1))).ToArray();
                foreach (Thread thread in threads) thread.Start();
                foreach (Thread thread in threads) thread.Join();
                Assert.That(found, Is.All.EqualTo(expected));
                using IBackend whole = device.Open();
                Assert.That(SmallRuns.Finished(parts[0], 1), Is.EqualTo(SmallRuns.Finished(whole, 1)).Within(1e-2), "as the whole device does, up to rounding");
            }
            finally
            {
                foreach (IBackend part in parts) part.Dispose();
            }
        }
    }
}
