using System;

namespace Graft
{
    /// <summary>
    /// Half a wave of a cosine (Loshchilov, Hutter 2017) after a linear warm-up (Goyal et al. 2017): rate(step) = initial * (step + 1) / warmUp
    /// in the warm-up, then final + (initial - final) * (1 + cos(pi * x)) / 2, where x goes from 0 to 1 over the rest of the steps and stays 1.
    /// </summary>
    public sealed class CosineDecay : ISchedule
    {
        readonly float initial, final;
        readonly int steps, warmUp;

        /// <param name="initial">The highest rate, which the warm-up ends with.</param>
        /// <param name="steps">Steps of the whole run, warm-up included.</param>
        /// <param name="warmUp">Steps of the warm-up; 0 for none.</param>
        /// <param name="final">The last rate; null for a thousandth of the first.</param>
        /// <exception cref="ArgumentOutOfRangeException">A rate is not positive, or the warm-up leaves no step.</exception>
        public CosineDecay(float initial, int steps, int warmUp = 0, float? final = null)
        {
            this.initial = Hyperparameter.Rate(initial, nameof(initial));
            this.final = Hyperparameter.Rate(final ?? initial / 1000, nameof(final));
            this.steps = Hyperparameter.AtLeastOne(steps, nameof(steps), "The count of steps that the rate decays over");
            if (warmUp < 0 || warmUp >= steps) throw new ArgumentOutOfRangeException(nameof(warmUp), warmUp, $"A warm-up in a run of {steps} steps is at least 0 and below {steps}.");
            this.warmUp = warmUp;
        }

        /// <inheritdoc/>
        public float At(int step)
        {
            if (step < warmUp) return (float)((double)initial * (step + 1) / warmUp);
            double x = Math.Min(1, (double)(step - warmUp) / (steps - warmUp));
            return (float)(final + (initial - final) * (1 + Math.Cos(Math.PI * x)) / 2);
        }

        /// <summary>As checkpoints name it: "cosine 0.001 to 1E-06 in 1000 after 0".</summary>
        public override string ToString() => FormattableString.Invariant($"cosine {initial:R} to {final:R} in {steps} after {warmUp}");
    }
}
