using System;

namespace Graft
{
    /// <summary>
    /// Which distances from the paper's level are ink: the two classes of Otsu ("A threshold selection method from gray-level histograms", 1979),
    /// the paper's noise, and the level of full ink.
    /// </summary>
    readonly struct InkLevels
    {
        // Median of the paper's distances, times this: two standard deviations of normal noise.
        const double NoiseReach = 3;
        const double FullInk = 0.8;

        /// <summary>The largest distance of the paper's class.</summary>
        public readonly int Threshold;

        /// <summary>Up to here a distance is noise.</summary>
        public readonly double Noise;

        /// <summary>From here on it is full ink.</summary>
        public readonly double Full;

        InkLevels(int threshold, double noise, double full)
        {
            Threshold = threshold;
            Noise = noise;
            Full = full;
        }

        /// <summary>From how often each distance comes.</summary>
        public static InkLevels Of(ReadOnlySpan<int> histogram)
        {
            int threshold = Split(histogram);
            double full = Quantile(histogram, threshold + 1, 255, FullInk);
            double noise = Math.Min(NoiseReach * Quantile(histogram, 0, threshold, 0.5), threshold);
            return new InkLevels(threshold, noise, full);
        }

        // Between the classes the variance is w0 w1 (m0 - m1)^2; where several thresholds reach its maximum, the middle one.
        static int Split(ReadOnlySpan<int> histogram)
        {
            double count = 0, sum = 0, below = 0, sumBelow = 0, most = -1;
            int first = 0, last = 0;
            for (int i = 0; i < 256; i++)
            {
                count += histogram[i];
                sum += (double)i * histogram[i];
            }
            for (int i = 0; i < 255; i++)
            {
                below += histogram[i];
                sumBelow += (double)i * histogram[i];
                if (below == 0 || below == count) continue;
                double apart = sumBelow / below - (sum - sumBelow) / (count - below), variance = below * (count - below) * apart * apart;
                if (variance > most)
                {
                    most = variance;
                    first = i;
                }
                if (variance >= most) last = i;
            }
            return (first + last) / 2;
        }

        /// <summary>The smallest value of from … to that so great a part of those values do not exceed.</summary>
        public static int Quantile(ReadOnlySpan<int> histogram, int from, int to, double part)
        {
            long count = 0;
            for (int i = from; i <= to; i++) count += histogram[i];
            double left = count * part;
            for (int i = from; i < to; i++)
                if ((left -= histogram[i]) <= 0 && count > 0) return i;
            return to;
        }
    }
}
