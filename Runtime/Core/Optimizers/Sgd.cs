using System;

namespace Graft
{
    /// <summary>Stochastic gradient descent (Robbins, Monro 1951): w -= rate * gradient. It remembers nothing.</summary>
    public sealed class Sgd : IOptimizer
    {
        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is not positive.</exception>
        public Sgd(float rate = 0.01f) : this(new ConstantRate(rate)) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public Sgd(ISchedule rate) => Rate = Hyperparameter.Schedule(rate, nameof(rate));

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) => g.Update(UpdateRule.GradientDescent, parameter, gradient, table);
        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "sgd, rate constant 0.01".</summary>
        public override string ToString() => $"sgd, rate {Rate}";
    }
}
