namespace Graft
{
    /// <summary>Hyperbolic tangent, from -1 to 1: (exp(x) - exp(-x)) / (exp(x) + exp(-x)) (in networks LeCun, Bottou, Orr, Müller 1998).</summary>
    public sealed class Tanh : Activation
    {
        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Tanh;
    }
}
