using System;

namespace Graft
{
    /// <summary>
    /// RMSProp (Tieleman, Hinton 2012): s = decay s + (1 - decay) gradient², w -= rate * gradient / (sqrt(s) + epsilon). AdaGrad with a
    /// memory that fades, so that it does not slow down for good.
    /// </summary>
    public sealed class RmsProp : IOptimizer
    {
        readonly float decay, epsilon;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="decay">Share that the average of squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate or epsilon is not positive, or the decay is outside [0, 1).</exception>
        public RmsProp(float rate = 0.001f, float decay = 0.9f, float epsilon = 1e-7f) : this(new ConstantRate(rate), decay, epsilon) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="decay">Share that the average of squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The decay is outside [0, 1), or epsilon is not positive.</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public RmsProp(ISchedule rate, float decay = 0.9f, float epsilon = 1e-7f)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.decay = Hyperparameter.BelowOne(decay, nameof(decay), "RMSProp's decay");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "RMSProp's epsilon");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.RmsProp(decay, epsilon), parameter, gradient, table, parameter.Remember("s"));

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "rmsprop 0.9 1E-07, rate constant 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"rmsprop {decay:R} {epsilon:R}, rate {Rate}");
    }
}
