namespace Graft
{
    /// <summary>Exponential linear unit: x where x > 0, alpha * (exp(x) - 1) elsewhere (Clevert, Unterthiner, Hochreiter 2016).</summary>
    public sealed class Elu : Activation
    {
        float alpha;

        /// <param name="alpha">The output tends to -alpha far below zero; at least 0: the output tells the sign of the input.</param>
        public Elu(float alpha = 1) => this.alpha = alpha;
        internal Elu() : this(1) { }

        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Elu(alpha);
        /// <inheritdoc/>
        public override void Describe(IFields fields) => fields.Field("alpha", ref alpha);
    }
}
