using System;

namespace Graft
{
    /// <summary>After each step, every unit's incoming weights that are longer than a norm are scaled down to it (Srebro, Shraibman 2005; Hinton et al. 2012).</summary>
    public sealed class MaxNorm : IConstraint
    {
        readonly float norm;

        /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
        public MaxNorm(float norm = 1) => this.norm = Hyperparameter.Positive(norm, nameof(norm), "The largest norm of a unit's weights");

        public void Record(Graph g, Parameter parameter)
        {
            if (parameter.IsWeights) g.MaxNorm(norm, parameter);
        }

        public override string ToString() => FormattableString.Invariant($"norm at most {norm:R}");
    }
}
