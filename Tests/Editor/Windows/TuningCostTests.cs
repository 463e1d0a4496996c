#if GRAFT_STANDIN
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What it costs the editor to show a search of a hundred trials: a measurement, made with GRAFT_MEASURE=1.</summary>
    public sealed class TuningCostTests
    {
        [Test]
        public void AHundredTrialsAreShown()
        {
            if (Environment.GetEnvironmentVariable("GRAFT_MEASURE") != "1") Assert.Ignore("Skipped: GRAFT_MEASURE=1 measures.");
            using var user = new WindowUser("Window/Graft/Tuning");
            TuningSession session = EditorSessions.Tuning.Session;
            session.Change(settings =>
            {
                SmallTuning.Small(settings);
                (settings.Strategy, settings.Trials, settings.Epochs) = (StrategyKind.Halving, 100, 9);
            });
            user.Click("start");
            user.See("table-rows", 0, 9);
            var updates = new List<double>();
            var passes = new List<double>();
            while (session.Run.IsUnderWay)
            {
                updates.Add(Took(session.Update));
                passes.Add(Took(user.Pass));
                Thread.Sleep(20);
            }
            Tell("Session.Update", updates);
            Tell("a turn of the editor with the window", passes);
        }

        static double Took(Action work)
        {
            var clock = Stopwatch.StartNew();
            work();
            return clock.Elapsed.TotalMilliseconds;
        }

        static void Tell(string what, List<double> times)
        {
            double[] sorted = times.OrderBy(time => time).ToArray();
            TestContext.WriteLine($"{what}: median {sorted[sorted.Length / 2]:F2} ms, ninth decile {sorted[sorted.Length * 9 / 10]:F2} ms, slowest {sorted[sorted.Length - 1]:F1} ms, {sorted.Length} times");
        }
    }
}
#endif
