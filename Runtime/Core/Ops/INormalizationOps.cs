namespace Graft
{
    /// <summary>
    /// Batch normalization (Ioffe, Szegedy 2015). Shapes: x, y and their gradients batch x features, all else a vector of features; a
    /// gradient has its value's shape. Each feature is summed over the rows in their order.
    /// </summary>
    public interface INormalizationOps
    {
        /// <summary>Whether an activation, or its derivative, is faster within these than beside them.</summary>
        bool FusesActivation { get; }

        /// <summary>
        /// The form that trains: y = after(gamma * (x - mean) * inverse + beta), with the batch's mean and inverse = 1 / sqrt(variance + epsilon).
        /// The variance is the biased one, divided by the batch and not by one less, here and in the running average: a batch of one has 0.
        /// </summary>
        /// <param name="x">Input.</param>
        /// <param name="gamma">Scale.</param>
        /// <param name="beta">Shift.</param>
        /// <param name="runningMean">Changed to momentum * runningMean + (1 - momentum) * mean.</param>
        /// <param name="runningVariance">Changed likewise.</param>
        /// <param name="mean">Gets the batch's, for the gradient.</param>
        /// <param name="inverse">Gets the batch's, for the gradient.</param>
        /// <param name="y">Result.</param>
        /// <param name="momentum">Share that the running averages keep.</param>
        /// <param name="epsilon">Added to the variance.</param>
        /// <param name="after">Activation.</param>
        ILaunch Normalize(
            View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after);

        /// <summary>
        /// With d = dy * derivative of timesDerivativeOf, taken at its output <paramref name="at"/> (not read for the identity), and
        /// z = (x - mean) * inverse: dbeta = sum of the rows of d, dgamma = sum of the rows of d * z,
        /// dx = gamma * inverse * (d - dbeta / batch - z * dgamma / batch). An empty dx is left out.
        /// </summary>
        ILaunch NormalizeGradient(
            View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at);

        /// <summary>The form that answers, and that of a frozen layer: y = after(gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta).</summary>
        ILaunch ScaleShift(View x, View gamma, View beta, View runningMean, View runningVariance, View y, float epsilon, Elementwise after);

        /// <summary>
        /// dx = d * gamma / sqrt(runningVariance + epsilon), with d = dy * derivative of timesDerivativeOf, taken at its output
        /// <paramref name="at"/> (not read for the identity).
        /// </summary>
        ILaunch ScaleShiftGradient(View dy, View gamma, View runningVariance, View dx, float epsilon, Elementwise timesDerivativeOf, View at);
    }
}
