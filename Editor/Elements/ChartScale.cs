using System;
using System.Globalization;

namespace Graft.Editing
{
    /// <summary>One axis of a chart: ends and ticks at round numbers (1, 2 or 5 times a power of ten).</summary>
    readonly struct ChartScale
    {
        ChartScale(double least, double most, double step)
        {
            Least = least;
            Most = most;
            Step = step;
        }

        public double Least { get; }
        public double Most { get; }

        /// <summary>From one tick to the next.</summary>
        public double Step { get; }

        public int Ticks => (int)Math.Round((Most - Least) / Step) + 1;

        public double Tick(int i) => Least + i * Step;

        /// <summary>0 at the least, 1 at the most; what lies outside is at the edge.</summary>
        public double Place(double value) => Math.Min(1, Math.Max(0, (value - Least) / (Most - Least)));

        /// <summary>From a round number at or below the values to one at or above.</summary>
        /// <param name="least">The least value.</param>
        /// <param name="most">The greatest; where it is no greater, the axis is widened.</param>
        /// <param name="steps">At most so many steps.</param>
        public static ChartScale Around(double least, double most, int steps)
        {
            if (!(most > least)) most = least + Math.Max(Math.Abs(least) * 0.1, 1e-3);
            for (double step = RoundUp((most - least) / steps); ; step = RoundUp(step * 1.01))
            {
                // A hair's breadth of tolerance: 0.3 is three steps of 0.1, whatever its last bit says.
                double from = Math.Floor(least / step + 1e-9) * step, to = Math.Ceiling(most / step - 1e-9) * step;
                if (to <= from) to = from + step;
                if ((to - from) / step <= steps + 1e-6) return new ChartScale(from, to, step);
            }
        }

        /// <summary>As many digits as tell the ticks apart.</summary>
        public string Text(double value)
        {
            int digits = Math.Max(0, -(int)Math.Floor(Math.Log10(Step) + 1e-9));
            return value.ToString("F" + digits, CultureInfo.InvariantCulture);
        }

        static double RoundUp(double step)
        {
            double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
            foreach (double factor in new[] { 1.0, 2.0, 5.0 })
                if (step <= factor * power * (1 + 1e-9)) return factor * power;
            return 10 * power;
        }
    }
}
