using System;

namespace Graft
{
    /// <summary>
    /// Adam (Kingma, Ba 2015): m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g²,
    /// w -= rate * m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon).
    /// </summary>
    public sealed class Adam : IOptimizer
    {
        readonly float beta1, beta2, epsilon;

        public Adam(float rate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
            : this(new ConstantRate(rate), beta1, beta2, epsilon) { }

        /// <exception cref="ArgumentOutOfRangeException">A beta is outside [0, 1), or epsilon is not positive.</exception>
        public Adam(ISchedule rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
        {
            Rate = rate;
            this.beta1 = Hyperparameter.BelowOne(beta1, nameof(beta1), "Adam's beta1");
            this.beta2 = Hyperparameter.BelowOne(beta2, nameof(beta2), "Adam's beta2");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "Adam's epsilon");
        }

        public ISchedule Rate { get; }

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.Adam(beta1, beta2, epsilon), parameter, gradient, table, parameter.Remember("m"), parameter.Remember("v"));

        public void Row(Span<float> row, int step)
        {
            row[0] = Rate.At(step);
            row[1] = (float)(1 / (1 - Math.Pow(beta1, step + 1.0)));
            row[2] = (float)(1 / (1 - Math.Pow(beta2, step + 1.0)));
        }

        public override string ToString() => FormattableString.Invariant($"adam {beta1:R} {beta2:R} {epsilon:R}, rate {Rate}");
    }
}
