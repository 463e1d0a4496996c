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
        /// <param name="x">Input: batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Changed to momentum * runningMean + (1 - momentum) * mean: features.</param>
        /// <param name="runningVariance">Changed likewise: features.</param>
        /// <param name="mean">Written for the gradient, the batch's: features.</param>
        /// <param name="inverse">Written for the gradient, the batch's: features.</param>
        /// <param name="y">Written: batch x features.</param>
        /// <param name="momentum">Share that the running averages keep, in [0, 1).</param>
        /// <param name="epsilon">Added to the variance, positive.</param>
        /// <param name="after">The activation; the identity for none.</param>
        ILaunch Normalize(
            View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after);

        /// <summary>
        /// With d = dy * derivative of timesDerivativeOf, taken at its output <paramref name="at"/>, and z = (x - mean) * inverse:
        /// dbeta = sum of the rows of d, dgamma = sum of the rows of d * z, dx = gamma * inverse * (d - dbeta / batch - z * dgamma / batch).
        /// </summary>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        /// <param name="x">Input: batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="mean">The batch's, from <see cref="Normalize"/>: features.</param>
        /// <param name="inverse">The batch's, from <see cref="Normalize"/>: features.</param>
        /// <param name="dx">Written: batch x features; empty to leave it out.</param>
        /// <param name="dgamma">Written: features.</param>
        /// <param name="dbeta">Written: features.</param>
        /// <param name="timesDerivativeOf">The activation behind the normalization; the identity for none.</param>
        /// <param name="at">What that activation gave, batch x features; not read, and may be empty, for the identity.</param>
        ILaunch NormalizeGradient(
            View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at);

        /// <summary>The form that answers, and that of a frozen layer: y = after(gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta).</summary>
        /// <param name="x">Input: batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Features.</param>
        /// <param name="runningVariance">Features.</param>
        /// <param name="y">Written: batch x features.</param>
        /// <param name="epsilon">Added to the variance.</param>
        /// <param name="after">The activation; the identity for none.</param>
        ILaunch ScaleShift(View x, View gamma, View beta, View runningMean, View runningVariance, View y, float epsilon, Elementwise after);

        /// <summary>
        /// dx = d * gamma / sqrt(runningVariance + epsilon), with d = dy * derivative of timesDerivativeOf, taken at its output <paramref name="at"/>.
        /// </summary>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="runningVariance">Features.</param>
        /// <param name="dx">Written: batch x features.</param>
        /// <param name="epsilon">Added to the variance.</param>
        /// <param name="timesDerivativeOf">The activation behind the normalization; the identity for none.</param>
        /// <param name="at">What that activation gave, batch x features; not read, and may be empty, for the identity.</param>
        ILaunch ScaleShiftGradient(View dy, View gamma, View runningVariance, View dx, float epsilon, Elementwise timesDerivativeOf, View at);
    }
}
