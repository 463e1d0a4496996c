using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    public sealed class DeviceListTests
    {
        [Test]
        public void WhatPassedItsTestBeforeIsNotTestedAgain()
        {
            string path = Path.Combine(Path.GetTempPath(), "graft-device-list-" + Guid.NewGuid().ToString("N"));
            var device = new Counted();
            try
            {
                for (int start = 0; start < 2; start++)
                {
                    var devices = new DeviceList(() => new[] { device }, new SelfTestMemory(path, "one"));
                    Assert.That(devices.Find(DeviceList.Fastest, NullLogger.Instance), Is.Not.Null);
                    devices.Wait();
                }
                Assert.That(device.TimesOpened, Is.EqualTo(1));
            }
            finally
            {
                File.Delete(path);
            }
        }

        sealed class Counted : IDevice
        {
            public int TimesOpened { get; private set; }
            public string Name => "counted";
            public string Type => "CPU";
            public int ComputeUnits => 1;
            public string Details => "";

            public IBackend Open()
            {
                TimesOpened++;
                return new ManagedBackend(1);
            }

            public IBackend OpenLeaving(int cores) => Open();
            public IReadOnlyList<IBackend> OpenParts() => new[] { Open() };
        }
    }
}
