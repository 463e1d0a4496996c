using System;

namespace Graft
{
    /// <summary>The ranges that constants of schedules, optimizers and regularizers come in.</summary>
    static class Hyperparameter
    {
        /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or not finite.</exception>
        public static float Positive(float value, string name, string what) =>
            value > 0 && !float.IsInfinity(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{what} is a positive number.");

        /// <exception cref="ArgumentOutOfRangeException">The number is negative, or not finite.</exception>
        public static float NotNegative(float value, string name, string what) =>
            value >= 0 && !float.IsInfinity(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{what} is zero or a positive number.");

        /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 1).</exception>
        public static float BelowOne(float value, string name, string what) =>
            value >= 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{what} is at least 0 and below 1.");

        /// <exception cref="ArgumentOutOfRangeException">The number is not in (0, 1].</exception>
        public static float Factor(float value, string name, string what) =>
            value > 0 && value <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{what} is above 0 and at most 1.");

        /// <exception cref="ArgumentOutOfRangeException">The count is below one.</exception>
        public static int AtLeastOne(int value, string name, string what) =>
            value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{what} is at least 1.");

        /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, or not finite.</exception>
        public static float Rate(float value, string name) =>
            value > 0 && !float.IsInfinity(value) ? value : throw new ArgumentOutOfRangeException(name, value, "A learning rate is a positive number, such as 0.001.");

        // Schedules stand above this folder, which does not know their type.
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public static T Schedule<T>(T value, string name) where T : class =>
            value ?? throw new ArgumentNullException(name, "An optimizer needs a schedule of its learning rate, such as new ConstantRate(0.001f).");
    }
}
