namespace Graft
{
    /// <summary>
    /// Optimizer steps, element by element; what is done to gradients before them, and to weights after them. Parameters have any shape, a gradient that of
    /// its parameter. A rule that a backend does not know is refused as an activation is (<see cref="IMapOps"/>).
    /// </summary>
    public interface IUpdateOps
    {
        /// <summary>Whether <see cref="Update"/> is faster with a penalty in its rule than after <see cref="Penalty"/>.</summary>
        bool FusesPenalty { get; }

        /// <summary>parameter and state change in place by the rule; the step's row of the table gives the rate.</summary>
        /// <param name="rule">The optimizer's step for one element, with its formula.</param>
        /// <param name="parameter">Changed.</param>
        /// <param name="gradient">Of the parameter's shape.</param>
        /// <param name="state">What the rule remembers, changed: <see cref="UpdateRule.States"/> arrays of the parameter's shape.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table);

        /// <summary>penalized = gradient + l2 * parameter + l1 * sign(parameter), with sign(0) = 0.</summary>
        /// <param name="l1">Strength of l1 * |w|, at least 0.</param>
        /// <param name="l2">Strength of l2 / 2 * w², at least 0.</param>
        /// <param name="parameter">Any shape.</param>
        /// <param name="gradient">The same shape.</param>
        /// <param name="penalized">Written: the same shape.</param>
        ILaunch Penalty(float l1, float l2, View parameter, View gradient, View penalized);

        /// <summary>clipped = gradient, held within -limit and limit; what is no number passes, so that a run that diverged shows.</summary>
        /// <param name="limit">Positive.</param>
        /// <param name="gradient">Any shape.</param>
        /// <param name="clipped">Written: the same shape.</param>
        ILaunch Clip(float limit, View gradient, View clipped);

        /// <summary>
        /// scale[0] = min(1, norm / the norm of all gradients taken as one vector), and behind it each gradient's sum of squares
        /// (Pascanu, Mikolov, Bengio 2013).
        /// </summary>
        /// <param name="norm">Positive.</param>
        /// <param name="gradients">Any shapes.</param>
        /// <param name="scale">Written: a vector of one float more than there are gradients.</param>
        ILaunch GlobalNorm(float norm, View[] gradients, View scale);

        /// <summary>scaled = scale[0] * gradient.</summary>
        /// <param name="gradient">Any shape.</param>
        /// <param name="scale">A vector; its first float is read.</param>
        /// <param name="scaled">Written: the gradient's shape.</param>
        ILaunch ScaleGradient(View gradient, View scale, View scaled);

        /// <summary>Columns of the weights that are longer than the norm are shortened to it (Srebro, Shraibman 2005; Hinton et al. 2012).</summary>
        /// <param name="norm">Positive.</param>
        /// <param name="weights">Changed: inputs x units, so a column is what comes into a unit.</param>
        ILaunch MaxNorm(float norm, View weights);
    }
}
