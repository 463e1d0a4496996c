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

        readonly UnitCost[] kinds = new UnitCost[16];
        double budget, expected;
        long started, since;
        int distinct, units;
        bool worked;

        /// <summary>Units that have been queued since the device was waited for.</summary>
        public bool HasQueued => units > 0;

        /// <summary>Begins a slice.</summary>
        public void Begin(TimeSpan slice)
        {
            budget = slice.TotalSeconds;
            started = since = Stopwatch.GetTimestamp();
            worked = false;
            Clear();
        }

        /// <summary>Whether a unit of this kind can be queued now. A slice's first one always can: else some would never be done.</summary>
        public bool Fits(UnitCost kind)
        {
            if (!worked) return true;
            double left = budget - Seconds(started, since);
            if (!kind.IsKnown) return units == 0 && left >= UnknownShare * budget;
            if (units == 0) return kind.Seconds <= left;
            return expected + kind.Seconds <= QueuedShare * left && (distinct < kinds.Length || Array.IndexOf(kinds, kind) >= 0);
        }

        /// <summary>A unit of this kind is queued, or, on a backend that does things at once, done.</summary>
        public void Queued(UnitCost kind)
        {
            worked = true;
            units++;
            expected += kind.Seconds;
            if (Array.IndexOf(kinds, kind, 0, distinct) < 0) kinds[distinct++] = kind;
        }

        /// <summary>All that was queued is done, by now.</summary>
        public void Done()
        {
            long now = Stopwatch.GetTimestamp();
            double took = Seconds(since, now);
            since = now;
            if (units == 0) return;
            // Units of several kinds, all timed before: as much longer or shorter than expected as all of them together.
            if (distinct == 1 || expected <= 0) kinds[0].Took(took / units);
            else
                for (int i = 0; i < distinct; i++) kinds[i].Took(kinds[i].Seconds * took / expected);
            Clear();
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
