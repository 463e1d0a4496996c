namespace Graft
{
    /// <summary>A launch in the making, of optimizer steps; each by the first of the two rules, or with <c>asBias</c> by the second.</summary>
    public interface IUpdateStages
    {
        /// <summary>As <see cref="IDenseOps.WeightUpdate"/>.</summary>
        void Dense(View x, View dy, bool asBias, bool biasAsBias, View w, View b, View[] wState, View[] bState, View table);

        /// <summary>As <see cref="IUpdateOps.Update"/>.</summary>
        void Update(bool asBias, View parameter, View gradient, View[] state, View table);

        /// <summary>The launch, which keeps what it needs until it is disposed.</summary>
        ILaunch Launch();
    }
}
