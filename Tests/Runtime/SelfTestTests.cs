using System;
using System.Collections.Generic;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SelfTestTests
    {
        [Test]
        public void TheManagedDevicePasses()
        {
            SelfTestResult result = SelfTest.Run(new ManagedDevice());
            Assert.That(result.Passed, Is.True, result.Failure);
            Assert.That(result.MicrosecondsPerStep, Is.GreaterThan(0));
        }

        [Test]
        public void ADeviceThatComputesWronglyIsReportedAndNotUsed()
        {
            // A driver that takes every class but the label for the label, in the loss's gradient: the losses after a step must give it away.
            IDevice broken = new Fake(() => TestBackends.Device().Open(KernelVariant.Cpu, file => KernelSource.Embedded(file).Replace("== label", "!= label")));
            SelfTestResult result = SelfTest.Run(broken);
            Assert.That(result.Passed, Is.False);
            Assert.That(result.Failure, Does.Contain("differ"));
            Assert.That(DeviceSelection.Fastest(new[] { broken }), Is.TypeOf<ManagedDevice>());
        }

        [Test]
        public void ADeviceThatDoesNotOpenIsReportedAndNotUsed()
        {
            IDevice lost = new Fake(() => throw new BackendException("The driver is gone."));
            Assert.That(SelfTest.Run(lost).Failure, Is.EqualTo("The driver is gone."));
            Assert.That(DeviceSelection.Fastest(new[] { lost }), Is.TypeOf<ManagedDevice>());
        }

        [Test]
        public void AnUnknownNameListsThoseThatAre() =>
            Assert.That(() => DeviceSelection.Named("warp drive", new IDevice[0]), Throws.TypeOf<BackendException>().With.Message.Contains("'managed'"));

        sealed class Fake : IDevice
        {
            readonly Func<IBackend> open;
            public Fake(Func<IBackend> open) => this.open = open;
            public string Name => "fake";
            public string Type => "CPU";
            public int ComputeUnits => 1;
            public string Details => "";
            public IBackend Open() => open();
            public IBackend OpenLeaving(int cores) => open();
            public IReadOnlyList<IBackend> OpenParts() => new[] { open() };
        }
    }
}
