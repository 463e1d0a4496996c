using System;

namespace Graft
{
    /// <summary>
    /// Adam with decoupled weight decay (Loshchilov, Hutter 2019): w -= rate * (m^ / (sqrt(v^) + epsilon) + decay * w), with Adam's corrected
    /// m^ = m / (1 - beta1^t) and v^ = v / (1 - beta2^t). The decay does not pass through Adam's scaling, as an l2 penalty's gradient would. It
    /// shrinks weights alone, not biases and scales.
    /// </summary>
    public sealed class AdamW : IOptimizer
    {
        readonly Adam adam;
        readonly float beta1, beta2, epsilon, decay;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="decay">0 or more; 0 is Adam.</param>
        /// <param name="beta1">Share that the average of gradients keeps in a step, in [0, 1).</param>
        /// <param name="beta2">Share that the average of their squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate or epsilon is not positive, the decay is negative, or a beta is outside [0, 1).</exception>
        public AdamW(float rate = 0.001f, float decay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
            : this(new ConstantRate(rate), decay, beta1, beta2, epsilon) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="decay">0 or more; 0 is Adam.</param>
        /// <param name="beta1">Share that the average of gradients keeps in a step, in [0, 1).</param>
        /// <param name="beta2">Share that the average of their squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The decay is negative, or a constant of Adam is out of its range.</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public AdamW(ISchedule rate, float decay = 0.01f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
        {
            adam = new Adam(rate, beta1, beta2, epsilon);
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
            this.decay = Hyperparameter.NotNegative(decay, nameof(decay), "AdamW's decay");
        }

        /// <inheritdoc/>
        public ISchedule Rate => adam.Rate;

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.AdamW(beta1, beta2, epsilon, parameter.IsWeights ? decay : 0), parameter, gradient, table, parameter.Remember("m"), parameter.Remember("v"));

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => adam.Row(row, step);

        /// <summary>As checkpoints name it: "adamw 0.01, adam 0.9 0.999 1E-08, rate constant 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"adamw {decay:R}, {adam}");
    }
}
