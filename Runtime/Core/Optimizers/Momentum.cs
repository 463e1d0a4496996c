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

        public Momentum(float rate = 0.01f, float beta = 0.9f) : this(new ConstantRate(rate), beta) { }

        /// <exception cref="ArgumentOutOfRangeException">Beta is outside [0, 1).</exception>
        public Momentum(ISchedule rate, float beta = 0.9f)
        {
            Rate = rate;
            this.beta = Hyperparameter.BelowOne(beta, nameof(beta), "Momentum's beta");
        }

        public ISchedule Rate { get; }

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.Momentum(beta), parameter, gradient, table, parameter.Remember("m"));

        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);
        public override string ToString() => FormattableString.Invariant($"momentum {beta:R}, rate {Rate}");
    }
}
