namespace Graft
{
    /// <summary>Exponential linear unit: x where x > 0, alpha * (exp(x) - 1) elsewhere (Clevert, Unterthiner, Hochreiter 2016).</summary>
    public sealed class Elu : Activation
    {
        float alpha;

        public Elu(float alpha = 1) => this.alpha = alpha;
        internal Elu() : this(1) { }

        public override Elementwise Function => Elementwise.Elu(alpha);
        public override void Describe(IFields fields) => fields.Field("alpha", ref alpha);
    }
}
