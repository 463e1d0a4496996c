using System;
using System.Collections.Generic;
using System.Globalization;

namespace Graft.Editing
{
    /// <summary>An axis of a plot: what it measures, how values are said, and where they lie between its ends.</summary>
    sealed class PlotAxis
    {
        const int MostSteps = 5;

        readonly Func<double, string> text;
        readonly bool isLogarithmic;
        readonly List<double> ticks = new List<double>();
        double least, most;
        ChartScale scale;

        PlotAxis(string name, Func<double, string> text, bool isLogarithmic)
        {
            Name = name;
            this.text = text;
            this.isLogarithmic = isLogarithmic;
            Span(double.NaN, double.NaN);
        }

        /// <summary>Equal steps.</summary>
        public static PlotAxis Linear(string name, Func<double, string> text = null) => new PlotAxis(name, text, false);

        /// <summary>Equal factors; values are above zero.</summary>
        public static PlotAxis Logarithmic(string name, Func<double, string> text = null) => new PlotAxis(name, text, true);

        public string Name { get; }

        /// <summary>Round numbers from one end to the other.</summary>
        public IReadOnlyList<double> Ticks => ticks;

        /// <summary>Whether it has a place for a value.</summary>
        public bool Takes(double value) => !double.IsNaN(value) && !double.IsInfinity(value) && (!isLogarithmic || value > 0);

        /// <summary>From a round number at or below the values to one at or above.</summary>
        public void Span(double leastValue, double mostValue)
        {
            if (!(leastValue <= mostValue)) (leastValue, mostValue) = isLogarithmic ? (1, 10) : (0, 1);
            ticks.Clear();
            if (isLogarithmic) SpanFactors(leastValue, mostValue);
            else
            {
                scale = ChartScale.Around(leastValue, mostValue, MostSteps);
                (least, most) = (scale.Least, scale.Most);
                for (int i = 0; i < scale.Ticks; i++) ticks.Add(scale.Tick(i));
            }
        }

        /// <summary>0 at one end, 1 at the other; what lies outside is at the edge.</summary>
        public double Place(double value) => Math.Min(1, Math.Max(0, isLogarithmic ? Math.Log(value / least) / Math.Log(most / least) : (value - least) / (most - least)));

        public string Text(double value) => text != null ? text(value) : isLogarithmic ? value.ToString("G6", CultureInfo.InvariantCulture) : scale.Text(value);

        // At 1, 2 and 5 times the powers of ten; at the powers alone where that is too many.
        void SpanFactors(double leastValue, double mostValue)
        {
            var round = new List<double>();
            int low = (int)Math.Floor(Math.Log10(leastValue)) - 1, high = (int)Math.Ceiling(Math.Log10(mostValue)) + 1;
            double[] factors = mostValue / leastValue > 1e3 ? new[] { 1.0 } : new[] { 1.0, 2.0, 5.0 };
            for (int power = low; power <= high; power++)
                foreach (double factor in factors) round.Add(double.Parse(FormattableString.Invariant($"{factor}e{power}"), CultureInfo.InvariantCulture));
            int from = round.FindLastIndex(each => each <= leastValue * (1 + 1e-9)), to = round.FindIndex(each => each >= mostValue * (1 - 1e-9));
            if (to <= from) to = from + 1;
            for (int i = from; i <= to; i++) ticks.Add(round[i]);
            (least, most) = (ticks[0], ticks[ticks.Count - 1]);
        }
    }
}
