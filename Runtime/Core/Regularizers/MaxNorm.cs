using System;

namespace Graft
{
    /// <summary>
    /// After each step, every unit's incoming weights, a column w of the matrix, that are longer than a norm are scaled down to it:
    /// w *= norm / |w| where |w| > norm (Srebro, Shraibman 2005; Hinton et al. 2012). Biases and scales stay as they are.
    /// </summary>
    public sealed class MaxNorm : IConstraint
    {
        readonly float norm;

        /// <param name="norm">Euclidean, positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
        public MaxNorm(float norm = 1) => this.norm = Hyperparameter.Positive(norm, nameof(norm), "The largest norm of a unit's weights");

        /// <inheritdoc/>
        public void Record(Graph g, Parameter parameter)
        {
            if (parameter.IsWeights) g.MaxNorm(norm, parameter);
        }

        /// <summary>As checkpoints name it: "norm at most 1".</summary>
        public override string ToString() => FormattableString.Invariant($"norm at most {norm:R}");
    }
}
