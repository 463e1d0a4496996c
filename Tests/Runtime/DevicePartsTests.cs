using System.Collections.Generic;
using System.Linq;
using System.Threading;
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
