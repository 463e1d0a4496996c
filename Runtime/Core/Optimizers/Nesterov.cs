using System;

namespace Graft
{
    /// <summary>
    /// Nesterov's accelerated gradient (Nesterov 1983; Sutskever et al. 2013): momentum whose gradient is taken ahead, where the momentum
    /// will have carried the weights: m = beta m - rate * gradient(w + beta m), w += m. What is stored, and evaluated, is the point ahead,
    /// v = w + beta m, for which that reads m = beta m - rate * gradient(v), v += beta m - rate * gradient(v).
    /// </summary>
    public sealed class Nesterov : IOptimizer
    {
        readonly float beta;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="beta">Share of the last step that goes into the next, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is not positive, or beta is outside [0, 1).</exception>
        public Nesterov(float rate = 0.01f, float beta = 0.9f) : this(new ConstantRate(rate), beta) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="beta">Share of the last step that goes into the next, in [0, 1).</param>
        /// <exception cref="ArgumentOutOfRangeException">Beta is outside [0, 1).</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public Nesterov(ISchedule rate, float beta = 0.9f)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.beta = Hyperparameter.BelowOne(beta, nameof(beta), "Nesterov's beta");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.Nesterov(beta), parameter, gradient, table, parameter.Remember("m"));

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "nesterov 0.9, rate constant 0.01".</summary>
        public override string ToString() => FormattableString.Invariant($"nesterov {beta:R}, rate {Rate}");
    }
}
