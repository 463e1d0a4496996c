using System;

namespace Graft
{
    /// <summary>
    /// AdaGrad (Duchi, Hazan, Singer 2011): s += gradient², w -= rate * gradient / (sqrt(s) + epsilon): steep directions slow down sooner.
    /// The sum starts from a number above zero, which is added where it is used, so that a weight without gradient remembers zero.
    /// </summary>
    public sealed class AdaGrad : IOptimizer
    {
        readonly float initial, epsilon;

        public AdaGrad(float rate = 0.01f, float initial = 0.1f, float epsilon = 1e-7f) : this(new ConstantRate(rate), initial, epsilon) { }

        /// <exception cref="ArgumentOutOfRangeException">The initial sum is negative, or epsilon is not positive.</exception>
        public AdaGrad(ISchedule rate, float initial = 0.1f, float epsilon = 1e-7f)
        {
            Rate = rate;
            this.initial = Hyperparameter.NotNegative(initial, nameof(initial), "AdaGrad's initial sum of squares");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "AdaGrad's epsilon");
        }

        public ISchedule Rate { get; }

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.AdaGrad(initial, epsilon), parameter, gradient, table, parameter.Remember("s"));

        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);
        public override string ToString() => FormattableString.Invariant($"adagrad {initial:R} {epsilon:R}, rate {Rate}");
    }
}
