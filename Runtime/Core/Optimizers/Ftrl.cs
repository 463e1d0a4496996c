using System;

namespace Graft
{
    /// <summary>
    /// FTRL-proximal, follow the regularized leader (McMahan et al. 2013): each step takes the weight that would have been best for all
    /// gradients so far, under an l1 and an l2 penalty and beside a pull to the weights so far. A weight whose summed gradients stay within
    /// l1 is exactly zero, so the network becomes sparse while it learns. Each weight's rate falls with the gradients it has seen, as
    /// AdaGrad's does: alpha / (beta + sqrt(n)), where alpha is the rate. The formula, what initial weights mean to it, and a rate that
    /// changes, stand with <see cref="UpdateRule.Ftrl"/>. Penalties are on weights alone, not on biases and scales.
    /// </summary>
    public sealed class Ftrl : IOptimizer
    {
        readonly float beta, l1, l2;

        /// <summary>At one rate for the whole run.</summary>
        /// <param name="rate">Alpha, positive; for one that changes see the other constructor.</param>
        /// <param name="l1">A bound on sums of gradients: 0 or more.</param>
        /// <param name="l2">Draws all weights towards zero; 0 or more.</param>
        /// <param name="beta">What the root of a weight's summed squares starts from: less makes first steps larger; positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate or beta is not positive, or a penalty is negative.</exception>
        public Ftrl(float rate = 0.05f, float l1 = 0, float l2 = 0, float beta = 1) : this(new ConstantRate(rate), l1, l2, beta) { }

        /// <param name="rate">Alpha, from step to step.</param>
        /// <param name="l1">
        /// A bound on sums of gradients, not a pull in each step: weights that come to zero stay there while their gradients add up to less. An l1
        /// regularizer beside it brings them there: 0.2 with 1.5e-4 leaves a twentieth of a digit classifier's weights.
        /// </param>
        /// <param name="l2">Draws all weights towards zero; 0 or more.</param>
        /// <param name="beta">What the root of a weight's summed squares starts from: less makes first steps larger; positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A penalty is negative, or beta is not positive.</exception>
        /// <exception cref="ArgumentNullException">There is no schedule.</exception>
        public Ftrl(ISchedule rate, float l1 = 0, float l2 = 0, float beta = 1)
        {
            Rate = Hyperparameter.Schedule(rate, nameof(rate));
            this.l1 = Hyperparameter.NotNegative(l1, nameof(l1), "FTRL's l1");
            this.l2 = Hyperparameter.NotNegative(l2, nameof(l2), "FTRL's l2");
            this.beta = Hyperparameter.Positive(beta, nameof(beta), "FTRL's beta");
        }

        /// <inheritdoc/>
        public ISchedule Rate { get; }

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter, Value gradient, Value table)
        {
            UpdateRule rule = parameter.IsWeights ? UpdateRule.Ftrl(beta, l1, l2) : UpdateRule.Ftrl(beta, 0, 0);
            g.Update(rule, parameter, gradient, table, parameter.Remember("z"), parameter.Remember("n"));
        }

        /// <inheritdoc/>
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);

        /// <summary>As checkpoints name it: "ftrl 0 0 1, rate constant 0.05".</summary>
        public override string ToString() => FormattableString.Invariant($"ftrl {l1:R} {l2:R} {beta:R}, rate {Rate}");
    }
}
