using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Chooses examples one after the other, each so that the mean of those chosen comes as near as it can to the mean of all (Welling,
    /// "Herding dynamical weights to learn", ICML 2009; for exemplars Rebuffi et al., "iCaRL", CVPR 2017). However many are taken from the
    /// beginning, they stand for all.
    /// </summary>
    sealed class Herding
    {
        readonly float[] features;
        readonly int columns;
        readonly int[] rows;
        readonly bool[] taken;
        readonly double[] mean, sum, squares;
        readonly List<int> order = new List<int>();

        /// <param name="features">Row by row.</param>
        /// <param name="columns">Features of a row.</param>
        /// <param name="rows">Which rows there are to choose from.</param>
        public Herding(float[] features, int columns, int[] rows)
        {
            this.features = features;
            this.columns = columns;
            this.rows = rows;
            taken = new bool[rows.Length];
            mean = new double[columns];
            sum = new double[columns];
            squares = new double[rows.Length];
            for (int i = 0; i < rows.Length; i++)
                for (int k = 0; k < columns; k++)
                {
                    double x = features[(long)rows[i] * columns + k];
                    mean[k] += x / rows.Length;
                    squares[i] += x * x;
                }
        }

        /// <summary>How many there are.</summary>
        public int Count => rows.Length;

        /// <summary>The first so many rows, or all there are.</summary>
        public List<int> First(int count)
        {
            while (order.Count < count && order.Count < rows.Length) Next();
            return order.GetRange(0, System.Math.Min(count, order.Count));
        }

        // With n chosen, whose sum is s, the mean with x is nearest where |(s + x) / (n + 1) - mean| is least: |x|² - 2 x ((n + 1) mean - s).
        void Next()
        {
            var wanted = new double[columns];
            for (int k = 0; k < columns; k++) wanted[k] = (order.Count + 1) * mean[k] - sum[k];
            int best = -1;
            double least = double.PositiveInfinity;
            for (int i = 0; i < rows.Length; i++)
            {
                if (taken[i]) continue;
                double product = 0;
                long at = (long)rows[i] * columns;
                for (int k = 0; k < columns; k++) product += features[at + k] * wanted[k];
                double distance = squares[i] - 2 * product;
                // Features that are no numbers still leave every example to be chosen.
                if (best >= 0 && !(distance < least)) continue;
                best = i;
                least = distance;
            }
            taken[best] = true;
            order.Add(rows[best]);
            for (int k = 0; k < columns; k++) sum[k] += features[(long)rows[best] * columns + k];
        }
    }
}
