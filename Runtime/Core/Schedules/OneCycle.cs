using System;

namespace Graft
{
    /// <summary>
    /// One cycle (Smith 2018): the rate climbs from maximum / 10 to the maximum, comes down again in as many steps, and falls in the last
    /// tenth of the run to maximum / 1000, where it stays. Up and down it goes in straight lines, or in half waves of a cosine,
    /// from + (to - from) (1 - cos(pi x)) / 2 with x from 0 to 1; the last tenth is a straight line.
    /// </summary>
    public sealed class OneCycle : ISchedule
    {
        const double Start = 0.1, End = 0.001, Annihilation = 0.1;

        readonly float maximum;
        readonly int steps;
        readonly bool cosine;

        /// <param name="maximum">The highest rate, positive; it is reached after 45 percent of the steps.</param>
        /// <param name="steps">Steps of the whole run, at least 1.</param>
        /// <param name="cosine">Half waves in place of straight lines.</param>
        /// <exception cref="ArgumentOutOfRangeException">The maximum is not positive, or there is no step.</exception>
        public OneCycle(float maximum, int steps, bool cosine = false)
        {
            this.maximum = Hyperparameter.Rate(maximum, nameof(maximum));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps of a cycle");
            this.cosine = cosine;
        }

        /// <inheritdoc/>
        public float At(int step)
        {
            double half = steps * (1 - Annihilation) / 2, rest = steps * Annihilation;
            if (step < half) return Between(Start, 1, step / half, cosine);
            if (step < 2 * half) return Between(1, Start, (step - half) / half, cosine);
            return Between(Start, End, Math.Min(1, (step - 2 * half) / rest), false);
        }

        float Between(double from, double to, double x, bool wave) => (float)(maximum * (from + (to - from) * (wave ? (1 - Math.Cos(Math.PI * x)) / 2 : x)));

        /// <summary>As checkpoints name it: "one cosine cycle to 0.01 in 1000".</summary>
        public override string ToString() => FormattableString.Invariant($"one {(cosine ? "cosine" : "triangular")} cycle to {maximum:R} in {steps}");
    }
}
