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

        public RmsProp(float rate = 0.001f, float decay = 0.9f, float epsilon = 1e-7f) : this(new ConstantRate(rate), decay, epsilon) { }

        /// <exception cref="ArgumentOutOfRangeException">The decay is outside [0, 1), or epsilon is not positive.</exception>
        public RmsProp(ISchedule rate, float decay = 0.9f, float epsilon = 1e-7f)
        {
            Rate = rate;
            this.decay = Hyperparameter.BelowOne(decay, nameof(decay), "RMSProp's decay");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "RMSProp's epsilon");
        }

        public ISchedule Rate { get; }

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.RmsProp(decay, epsilon), parameter, gradient, table, parameter.Remember("s"));

        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);
        public override string ToString() => FormattableString.Invariant($"rmsprop {decay:R} {epsilon:R}, rate {Rate}");
    }
}
