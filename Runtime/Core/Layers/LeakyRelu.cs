namespace Graft
{
    /// <summary>Leaky rectifier: x where x > 0, slope * x elsewhere (Maas, Hannun, Ng 2013). The fast one at inference.</summary>
    public sealed class LeakyRelu : Activation
    {
        float slope;

        /// <param name="slope">Below zero; at least 0: the output tells the sign of the input.</param>
        public LeakyRelu(float slope = 0.01f) => this.slope = slope;
        internal LeakyRelu() : this(0.01f) { }

        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.LeakyRelu(slope);
        /// <inheritdoc/>
        public override void Describe(IFields fields) => fields.Field("slope", ref slope);
    }
}
