namespace Graft
{
    /// <summary>A launch in the making, of ops that look at one row of the batch each; its members are those of the families.</summary>
    public interface IRowStages
    {
        /// <summary>As <see cref="IDataOps.Gather"/>.</summary>
        void Gather(View features, View allTargets, View order, View x, View targets, float scale);

        /// <summary>As <see cref="IDenseOps.Forward"/>.</summary>
        void Forward(View x, View w, View b, View y, Elementwise after);

        /// <summary>As <see cref="IDenseOps.InputGradient"/>, with the weights transposed: units x inputs.</summary>
        void InputGradient(View dy, View transposed, View dx, Elementwise timesDerivativeOf, View at);

        /// <summary>As <see cref="INoiseOps.Dropout"/>.</summary>
        void Dropout(View x, View y, float rate, ulong seed, ulong stream);

        /// <summary>As <see cref="ILossOps.SoftmaxCrossEntropy"/>, of <see cref="IJoinedOps.MostClasses"/> classes at most.</summary>
        void SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing);

        /// <summary>The launch, which keeps what it needs until it is disposed.</summary>
        ILaunch Launch();
    }
}
