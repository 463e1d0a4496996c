using System;
using System.Collections.Generic;
using System.IO;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SelfTestTests
    {
        string folder, path;

        [SetUp]
        public void MakeFolder()
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-self-tests-" + Guid.NewGuid().ToString("N"));
            path = Path.Combine(folder, "tests.txt");
            Directory.CreateDirectory(folder);
        }

        [TearDown]
        public void DeleteFolder() => Directory.Delete(folder, true);

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

        [Test]
        public void APassedTestIsRememberedForTheDeviceAndTheCode()
        {
            int opened = 0;
            var device = new Fake(() =>
            {
                opened++;
                return new ManagedBackend(1);
            });
            var devices = new[] { device };
            DeviceSelection.Fastest(devices, null, new SelfTestMemory(path, "one"));
            DeviceSelection.Fastest(devices, null, new SelfTestMemory(path, "one"));
            Assert.That(opened, Is.EqualTo(1));
            SelfTestResult known = new SelfTestMemory(path, "one").Of(device);
            Assert.That(known.Passed && known.MicrosecondsPerStep > 0, Is.True);
            DeviceSelection.Fastest(devices, null, new SelfTestMemory(path, "two"));
            Assert.That(opened, Is.EqualTo(2), "other code");
            device.Details = "a newer driver";
            DeviceSelection.Fastest(devices, null, new SelfTestMemory(path, "one"));
            Assert.That(opened, Is.EqualTo(3), "another driver");
        }

        [Test]
        public void AFailedTestIsNotRemembered()
        {
            var device = new Fake(() => new ManagedBackend(1));
            var memory = new SelfTestMemory(path, "one");
            memory.Keep(new SelfTestResult(device, null, 3));
            Assert.That(new SelfTestMemory(path, "one").Of(device).MicrosecondsPerStep, Is.EqualTo(3));
            memory.Keep(new SelfTestResult(device, "wrong", double.NaN));
            Assert.That(memory.Of(device) ?? new SelfTestMemory(path, "one").Of(device), Is.Null);
        }

        [TestCase("")]
        [TestCase("fast\tfake; CPU; 1 units; ; one\n")]
        [TestCase("-1\tfake; CPU; 1 units; ; one\n\n\t\n")]
        [TestCase("NaN\tfake; CPU; 1 units; ; one")]
        public void WhatIsNoMemoryHoldsNothing(string text)
        {
            File.WriteAllText(path, text);
            Assert.That(new SelfTestMemory(path, "one").Of(new Fake(() => null)), Is.Null);
            Assert.That(new SelfTestMemory(folder, "one").Of(new Fake(() => null)), Is.Null, "a folder is no memory");
        }

        sealed class Fake : IDevice
        {
            readonly Func<IBackend> open;
            public Fake(Func<IBackend> open) => this.open = open;
            public string Name => "fake";
            public string Type => "CPU";
            public int ComputeUnits => 1;
            public string Details { get; set; } = "";
            public IBackend Open() => open();
            public IBackend OpenLeaving(int cores) => open();
            public IReadOnlyList<IBackend> OpenParts() => new[] { open() };
        }
    }
}
