using System;

namespace Graft
{
    /// <summary>
    /// AdaGrad (Duchi, Hazan, Singer 2011): s += gradient², w -= rate * gradient / (sqrt(initial + s) + epsilon): steep directions slow down
    /// sooner. The number that the sum starts from is added where it is used, so that a weight without gradient remembers zero.
    /// </summary>
    public sealed class AdaGrad : IOptimizer
    {
        readonly float initial, epsilon;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="initial">What the sum of squares starts from: 0 or more.</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate or epsilon is not positive, or the initial sum is negative.</exception>
        public AdaGrad(float rate = 0.01f, float initial = 0.1f, float epsilon = 1e-7f) : this(new ConstantRate(rate), initial, epsilon) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="initial">What the sum of squares starts from: 0 or more.</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The initial sum is negative, or epsilon is not positive.</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public AdaGrad(ISchedule rate, float initial = 0.1f, float epsilon = 1e-7f)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.initial = Hyperparameter.NotNegative(initial, nameof(initial), "AdaGrad's initial sum of squares");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "AdaGrad's epsilon");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.AdaGrad(initial, epsilon), parameter, gradient, table, parameter.Remember("s"));

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "adagrad 0.1 1E-07, rate constant 0.01".</summary>
        public override string ToString() => FormattableString.Invariant($"adagrad {initial:R} {epsilon:R}, rate {Rate}");
    }
}
