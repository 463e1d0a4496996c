using System;
using System.Diagnostics;

namespace Graft
{
    /// <summary>Says how many units of work surely fit what is left of a slice of time, from what units took before.</summary>
    sealed class Pacer
    {
        double secondsPerUnit, budget;
        long started, before;

        /// <summary>Begins a slice.</summary>
        public void Begin(TimeSpan slice)
        {
            budget = slice.TotalSeconds;
            started = Stopwatch.GetTimestamp();
        }

        /// <summary>Units to do before the next look at the clock; at least one. Waiting for the device after each would cost more than a step.</summary>
        public int Take()
        {
            before = Stopwatch.GetTimestamp();
            return secondsPerUnit > 0 ? Math.Max(1, (int)(0.5 * (budget - Seconds(started)) / secondsPerUnit)) : 1;
        }

        /// <summary>So many units are done, and the device with them; whether another one fits.</summary>
        public bool Done(int units)
        {
            double each = Seconds(before) / Math.Max(1, units);
            secondsPerUnit = secondsPerUnit > 0 ? 0.7 * secondsPerUnit + 0.3 * each : each;
            return Seconds(started) + secondsPerUnit < budget;
        }

        /// <summary>Another device: what units took before says nothing.</summary>
        public void Forget() => secondsPerUnit = 0;

        static double Seconds(long since) => (Stopwatch.GetTimestamp() - since) / (double)Stopwatch.Frequency;
    }
}
