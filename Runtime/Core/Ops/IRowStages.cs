namespace Graft
{
    /// <summary>
    /// A launch in the making, of ops that follow each other on the same rows of the batch; its members are those of the families, which say what they compute,
    /// of which shapes.
    /// </summary>
    public interface IRowStages
    {
        /// <summary>As <see cref="IDataOps.Gather"/>: examples x columns to batch x columns, with the targets.</summary>
        void Gather(View features, View allTargets, View order, View x, View targets, float scale);

        /// <summary>As <see cref="IDataOps.GatherAugmented"/>: images x pixels to batch x pixels, with the targets.</summary>
        void GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream);

        /// <summary>As <see cref="IDenseOps.Forward"/>: batch x inputs to batch x units.</summary>
        void Forward(View x, View w, View b, View y, Elementwise after);

        /// <summary>As <see cref="IDenseOps.InputGradient"/>, with the weights transposed: units x inputs.</summary>
        void InputGradient(View dy, View transposed, View dx, Elementwise timesDerivativeOf, View at);

        /// <summary>As <see cref="INoiseOps.Dropout"/>: batch x features.</summary>
        void Dropout(View x, View y, float rate, ulong seed, ulong stream);

        /// <summary>As <see cref="INormalizationOps.Normalize"/>, where one core takes all rows.</summary>
        void Normalize(View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after);

        /// <summary>As <see cref="INormalizationOps.NormalizeGradient"/>, where one core takes all rows.</summary>
        void NormalizeGradient(View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at);

        /// <summary>As <see cref="ILossOps.SoftmaxCrossEntropy"/>, of <see cref="IJoinedOps.MostClasses"/> classes at most.</summary>
        void SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing);

        /// <summary>The launch, which keeps what it needs until it is disposed.</summary>
        ILaunch Launch();
    }
}
