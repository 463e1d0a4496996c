using System;

namespace Graft
{
    /// <summary>
    /// Adam (Kingma, Ba 2015): m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g²,
    /// w -= rate * m / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + epsilon), with the gradient g and steps t from 1 on.
    /// </summary>
    public sealed class Adam : IOptimizer
    {
        readonly float beta1, beta2, epsilon;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">The learning rate, positive; for one that changes see the other constructor.</param>
        /// <param name="beta1">Share that the average of gradients keeps in a step, in [0, 1).</param>
        /// <param name="beta2">Share that the average of their squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate or epsilon is not positive, or a beta is outside [0, 1).</exception>
        public Adam(float rate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
            : this(new ConstantRate(rate), beta1, beta2, epsilon) { }

        /// <param name="rate">The learning rate from step to step.</param>
        /// <param name="beta1">Share that the average of gradients keeps in a step, in [0, 1).</param>
        /// <param name="beta2">Share that the average of their squares keeps in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the root, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A beta is outside [0, 1), or epsilon is not positive.</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public Adam(ISchedule rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.beta1 = Hyperparameter.BelowOne(beta1, nameof(beta1), "Adam's beta1");
            this.beta2 = Hyperparameter.BelowOne(beta2, nameof(beta2), "Adam's beta2");
            this.epsilon = Hyperparameter.Positive(epsilon, nameof(epsilon), "Adam's epsilon");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table) =>
            g.Update(UpdateRule.Adam(beta1, beta2, epsilon), parameter, gradient, table, parameter.Remember("m"), parameter.Remember("v"));

        /// <summary>The rate, then the corrections 1 / (1 - beta1^t) and 1 / (1 - beta2^t), with t = step + 1.</summary>
        /// <param name="row"><see cref="UpdateRule.TableColumns"/> floats.</param>
        /// <param name="step">Steps taken before this one, over the whole run.</param>
        public void Row(Span<float> row, int step)
        {
            row[0] = Rate.At(step);
            row[1] = (float)(1 / (1 - Math.Pow(beta1, step + 1.0)));
            row[2] = (float)(1 / (1 - Math.Pow(beta2, step + 1.0)));
        }

        /// <summary>As checkpoints name it: "adam 0.9 0.999 1E-08, rate constant 0.001".</summary>
        public override string ToString() => FormattableString.Invariant($"adam {beta1:R} {beta2:R} {epsilon:R}, rate {Rate}");
    }
}
