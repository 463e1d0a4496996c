namespace Graft
{
    /// <summary>Leaky rectifier: x where x > 0, slope * x elsewhere (Maas, Hannun, Ng 2013). The fast one at inference.</summary>
    public sealed class LeakyRelu : Activation
    {
        float slope;

        public LeakyRelu(float slope = 0.01f) => this.slope = slope;
        internal LeakyRelu() : this(0.01f) { }

        public override Elementwise Function => Elementwise.LeakyRelu(slope);
        public override void Describe(IFields fields) => fields.Field("slope", ref slope);
    }
}
