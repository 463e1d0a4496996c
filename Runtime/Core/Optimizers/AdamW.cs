using System;

namespace Graft
{
    /// <summary>
    /// Adam with decoupled weight decay (Loshchilov, Hutter 2019): w -= rate * (m^ / (sqrt(v^) + epsilon) + decay * w), with Adam's m^ and
    /// v^. The decay does not pass through Adam's scaling, as an l2 penalty's gradient would. It shrinks weights alone, not biases and scales.
    /// </summary>
    public sealed class AdamW : IOptimizer
    {
        readonly Adam adam;
        readonly float beta1, beta2, epsilon, decay;

        public AdamW(float rate = 0.001f, float decay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
            : this(new ConstantRate(rate), decay, beta1, beta2, epsilon) { }

        /// <exception cref="ArgumentOutOfRangeException">The decay is negative, or a constant of Adam is out of its range.</exception>
        public AdamW(ISchedule rate, float decay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
        {
            adam = new Adam(rate, beta1, beta2, epsilon);
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
            this.decay = Hyperparameter.NotNegative(decay, nameof(decay), "AdamW's decay");
        }

        public ISchedule Rate => adam.Rate;

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.AdamW(beta1, beta2, epsilon, parameter.IsWeights ? decay : 0), parameter, gradient, table, parameter.Remember("m"), parameter.Remember("v"));

        public void Row(Span<float> row, int step) => adam.Row(row, step);
        public override string ToString() => FormattableString.Invariant($"adamw {decay:R}, {adam}");
    }
}
