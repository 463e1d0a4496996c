using System;

namespace Graft
{
    /// <summary>
    /// Momentum (Polyak 1964): m = beta m - rate * gradient, w += m. Under a constant gradient steps grow to 1 / (1 - beta) times those of
    /// gradient descent; near a minimum a beta close to 1 overshoots and comes back, again and again.
    /// </summary>
    public sealed class Momentum : IOptimizer
    {
        readonly float beta;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="beta">Share of the last step that goes into the next, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, or beta is outside [0, 1).</exception>
        public Momentum(float rate = 0.01f, float beta = 0.9f) : this(new ConstantRate(rate), beta) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="beta">Share of the last step that goes into the next, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">Beta is outside [0, 1).</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public Momentum(ISchedule rate, float beta = 0.9f)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.beta = Hyperparameter.BelowOne(beta, nameof(beta), "Momentum's beta");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.Momentum(beta), parameter, gradient, table, parameter.Remember("m"));

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "momentum 0.9, rate constant 0.01".</summary>
        public override string ToString() => FormattableString.Invariant($"momentum {beta:R}, rate {Rate}");
    }
}
