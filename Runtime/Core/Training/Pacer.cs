using System;
using System.Diagnostics;

namespace Graft
{
    /// <summary>
    /// Says which units of work fit what is left of a slice of time, from what units of their kind took before. Where a device works while the
    /// host goes on, several are queued before it is waited for, since waiting after each would cost more than a step.
    /// </summary>
    sealed class Pacer
    {
        // Of what is left of the slice, so much is queued at once: how long a queue takes is known only when it is done.
        const double QueuedShare = 0.9;

        // A kind that was never timed gets no less than this share of a slice.
        const double UnknownShare = 0.5;

        readonly Func<long> clock;
        readonly UnitCost[] kinds = new UnitCost[16];
        readonly double[] shares = new double[16];
        double budget, expected;
        long started, since;
        int distinct, units;
        bool worked;

        /// <param name="clock">The time in ticks of <see cref="Stopwatch.Frequency"/>; null for the stopwatch's own.</param>
        public Pacer(Func<long> clock = null) => this.clock = clock ?? Stopwatch.GetTimestamp;

        /// <summary>Units that have been queued since the device was waited for.</summary>
        public bool HasQueued => units > 0;

        /// <summary>Whether the slice has lasted as long as it may.</summary>
        public bool IsOver => Seconds(started, clock()) >= budget;

        /// <summary>Begins a slice.</summary>
        public void Begin(TimeSpan slice)
        {
            budget = slice.TotalSeconds;
            started = since = clock();
            worked = false;
            Clear();
        }

        /// <summary>Whether a unit of this kind can be queued now. A slice's first one always can: else some would never be done.</summary>
        public bool Fits(UnitCost kind)
        {
            if (!worked) return true;
            // One of a kind that was never timed is timed by itself.
            if (units > 0 && !kinds[0].IsKnown) return false;
            double left = budget - Seconds(started, since);
            if (!kind.IsKnown) return units == 0 && left >= UnknownShare * budget;
            if (units == 0) return kind.Seconds <= left;
            return expected + kind.Seconds <= QueuedShare * left && (distinct < kinds.Length || Array.IndexOf(kinds, kind) >= 0);
        }

        /// <summary>A unit of this kind is queued, or, on a backend that does things at once, done.</summary>
        public void Queued(UnitCost kind)
        {
            worked = kind.IsTried = true;
            units++;
            expected += kind.Seconds;
            int place = Array.IndexOf(kinds, kind, 0, distinct);
            if (place < 0)
            {
                place = distinct++;
                kinds[place] = kind;
                shares[place] = 0;
            }
            shares[place] += kind.Seconds;
        }

        /// <summary>All that was queued is done, by now.</summary>
        public void Done()
        {
            long now = clock();
            double took = Seconds(since, now);
            since = now;
            if (units == 0) return;
            if (distinct == 1 || expected <= 0) kinds[0].Took(took / units);
            else Share(took / expected);
            Clear();
        }

        // Units of several kinds, all timed before. If they took longer than expected, any may have; if less, the kind that most was expected of: were
        // it all, a kind that is always queued behind many of another would shrink with what is expected too much of those. One that is thought too long
        // is soon by itself in a slice, and timed.
        void Share(double ratio)
        {
            int most = 0;
            for (int i = 1; i < distinct; i++)
                if (shares[i] > shares[most]) most = i;
            for (int i = 0; i < distinct; i++)
                if (ratio > 1 || i == most) kinds[i].Took(kinds[i].Seconds * ratio);
        }

        /// <summary>Nothing of what was queued counts: the device failed.</summary>
        public void Clear()
        {
            units = distinct = 0;
            expected = 0;
        }

        static double Seconds(long from, long to) => (to - from) / (double)Stopwatch.Frequency;
    }
}
