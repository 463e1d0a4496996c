using System;
using System.Diagnostics;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Slices of 4 ms on a made-up clock, filled as a run fills them: units that take so long end neither late nor much too early.</summary>
    public sealed class PacerTests
    {
        const double Budget = 4e-3, Waiting = 50e-6;
        static readonly TimeSpan Slice = TimeSpan.FromSeconds(Budget);
        double now, queued;

        [Test]
        public void LaunchesOfAStepFillASlice()
        {
            // A step's launches, some ten times as long as others, each a fifth longer or shorter now and then.
            double[] launches = { 120e-6, 10e-6, 60e-6, 8e-6, 60e-6, 90e-6, 15e-6, 40e-6 };
            var random = new RandomStream(1, 1);
            double[] slices = Slices(200, true, i => launches[i % launches.Length] * random.NextFloat(0.8f, 1.2f), launches.Length);
            Assert.That(slices, Is.All.InRange(0.95 * Budget, Budget + 30e-6));
        }

        [Test]
        public void StepsOfADeviceThatIsWaitedForFillASlice()
        {
            var random = new RandomStream(1, 1);
            double[] slices = Slices(200, false, i => 170e-6 * random.NextFloat(0.9f, 1.1f), 1);
            Assert.That(slices, Is.All.InRange(0.9 * Budget, Budget + 100e-6));
        }

        [Test]
        public void AnEpochsEndThatDoesNotFitWaitsForTheNextSlice([Values(true, false)] bool atOnce)
        {
            // Every hundredth unit takes as long as ten.
            double[] slices = Slices(400, atOnce, i => i % 100 == 99 ? 1e-3 : 100e-6, 100);
            Assert.That(slices, Is.All.LessThan(Budget + 150e-6));
            double sum = 0;
            foreach (double slice in slices) sum += slice;
            Assert.That(sum / slices.Length, Is.GreaterThan(0.9 * Budget));
        }

        [Test]
        public void AUnitLongerThanTheBudgetIsDoneAloneAtASlicesStart()
        {
            double[] slices = Slices(40, true, i => i % 3 == 0 ? 7e-3 : 1e-3, 3);
            foreach (double slice in slices) Assert.That(slice, Is.InRange(2e-3 - 1e-9, 7e-3 + 1e-9), "with the short ones, or by itself");
        }

        [Test]
        public void AHeldUpUnitDoesNotSpoilTheSlicesAfter()
        {
            int units = 0;
            double[] slices = Slices(100, true, i => ++units == 1500 ? 50e-3 : 100e-6, 1);
            int late = 0;
            foreach (double slice in slices)
            {
                if (slice > Budget + 1e-6) late++;
                else Assert.That(slice, Is.GreaterThan(0.9 * Budget));
            }
            Assert.That(late, Is.EqualTo(1));
        }

        // Seconds of each slice after the first twenty, in which all kinds come up.
        double[] Slices(int count, bool atOnce, Func<int, double> seconds, int kinds)
        {
            var pacer = new Pacer(() => (long)(now * Stopwatch.Frequency));
            var costs = new UnitCost[kinds];
            for (int i = 0; i < kinds; i++) costs[i] = new UnitCost();
            now = 1;
            var slices = new double[count];
            for (int slice = -20, unit = 0; slice < count; slice++)
            {
                double began = now;
                pacer.Begin(Slice);
                while (true)
                {
                    // A hundred units are an epoch: its steps are of one kind, its end of another.
                    UnitCost kind = costs[kinds == 100 ? (unit % 100 == 99 ? 1 : 0) : unit % kinds];
                    if (!pacer.Fits(kind))
                    {
                        if (!pacer.HasQueued) break;
                        Wait(pacer);
                        continue;
                    }
                    queued += seconds(unit++);
                    pacer.Queued(kind);
                    if (!atOnce) continue;
                    now += queued;
                    queued = 0;
                    pacer.Done();
                }
                if (slice >= 0) slices[slice] = now - began;
            }
            return slices;
        }

        void Wait(Pacer pacer)
        {
            now += queued + Waiting;
            queued = 0;
            pacer.Done();
        }
    }
}
