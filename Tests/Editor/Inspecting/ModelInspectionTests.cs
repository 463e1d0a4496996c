using System;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Reading and timing go on beside the editor.</summary>
    public sealed class ModelInspectionTests
    {
        static readonly byte[] Letters = ModelFile.Write(ModelReportTests.Letters(null));

        [Test]
        public void AModelIsReadAndTimedBesideTheEditor()
        {
            using var gate = new ManualResetEventSlim();
            int readOn = 0;
            var inspection = new ModelInspection(() =>
            {
                gate.Wait();
                readOn = Thread.CurrentThread.ManagedThreadId;
                return ModelReport.Of(Letters, "");
            });
            inspection.Update();
            inspection.Measure();
            Assert.That((inspection.Report, inspection.IsMeasuring, inspection.Version), Is.EqualTo(((ModelReport)null, false, 0)), "nobody waits for it");
            gate.Set();
            Until(inspection, () => inspection.Microseconds != null);
            Assert.That(readOn, Is.Not.EqualTo(Thread.CurrentThread.ManagedThreadId));
            Assert.That(inspection.Report.Problem, Is.Null);
            Assert.That(inspection.Microseconds, Is.GreaterThan(0));
            int version = inspection.Version;
            inspection.Measure();
            Assert.That(inspection.IsMeasuring && inspection.Version != version);
            version = inspection.Version;
            Until(inspection, () => !inspection.IsMeasuring);
            Assert.That(inspection.Version, Is.Not.EqualTo(version), "it is told that it was measured again");
        }

        [Test]
        public void WhatIsBrokenIsNotTimed()
        {
            var broken = new ModelInspection(() => ModelReport.Of(new byte[] { 1, 2, 3 }, ""));
            Until(broken, () => broken.Report != null);
            Assert.That((broken.Report.Problem != null, broken.IsMeasuring), Is.EqualTo((true, false)));
            var unreadable = new ModelInspection(() => throw new InvalidOperationException("gone"));
            Until(unreadable, () => unreadable.Report != null);
            Assert.That(unreadable.Report.Problem, Does.Contain("gone"));
        }

        static void Until(ModelInspection inspection, Func<bool> holds)
        {
            for (var clock = Stopwatch.StartNew(); !holds(); inspection.Update())
            {
                Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
                Thread.Sleep(1);
            }
        }
    }
}
