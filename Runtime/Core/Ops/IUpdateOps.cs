namespace Graft
{
    /// <summary>Optimizer steps, element by element; what is done to gradients before them, and to weights after them.</summary>
    public interface IUpdateOps
    {
        /// <summary>Whether <see cref="Update"/> is faster with a penalty in its rule than after <see cref="Penalty"/>.</summary>
        bool FusesPenalty { get; }

        /// <summary>parameter and state change in place by the rule; the step's row of the table gives the rate.</summary>
        ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table);

        /// <summary>penalized = gradient + l2 * parameter + l1 * sign(parameter).</summary>
        ILaunch Penalty(float l1, float l2, View parameter, View gradient, View penalized);

        /// <summary>clipped = gradient, held within -limit and limit.</summary>
        ILaunch Clip(float limit, View gradient, View clipped);

        /// <summary>
        /// scale[0] = min(1, norm / the norm of all gradients taken as one vector), and behind it each gradient's sum of squares: a packed
        /// vector of one float more than there are gradients.
        /// </summary>
        ILaunch GlobalNorm(float norm, View[] gradients, View scale);

        /// <summary>scaled = scale[0] * gradient.</summary>
        ILaunch ScaleGradient(View gradient, View scale, View scaled);

        /// <summary>Columns of the weights (inputs x units) that are longer than the norm are shortened to it, in place.</summary>
        ILaunch MaxNorm(float norm, View weights);
    }
}
