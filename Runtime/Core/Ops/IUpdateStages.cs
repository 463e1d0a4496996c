namespace Graft
{
    /// <summary>A launch in the making, of optimizer steps; each by the first of the two rules, or with <c>asBias</c> by the second.</summary>
    public interface IUpdateStages
    {
        /// <summary>As <see cref="IDenseOps.WeightUpdate"/>.</summary>
        /// <param name="x">Batch x inputs.</param>
        /// <param name="dy">Gradient of the pre-activation: batch x units.</param>
        /// <param name="asBias">Whether the weights change by the second rule.</param>
        /// <param name="biasAsBias">Whether the biases do.</param>
        /// <param name="w">Changed: inputs x units.</param>
        /// <param name="b">Changed: units.</param>
        /// <param name="wState">What the rule remembers of the weights, changed: arrays of their shape.</param>
        /// <param name="bState">What it remembers of the biases, changed: arrays of theirs.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        void Dense(View x, View dy, bool asBias, bool biasAsBias, View w, View b, View[] wState, View[] bState, View table);

        /// <summary>As <see cref="IUpdateOps.Update"/>.</summary>
        /// <param name="asBias">Whether by the second rule.</param>
        /// <param name="parameter">Changed: any shape.</param>
        /// <param name="gradient">The same shape.</param>
        /// <param name="state">What the rule remembers, changed: arrays of the same shape.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        void Update(bool asBias, View parameter, View gradient, View[] state, View table);

        /// <summary>The launch, which keeps what it needs until it is disposed.</summary>
        ILaunch Launch();
    }
}
