namespace Graft
{
    /// <summary>Hyperbolic tangent.</summary>
    public sealed class Tanh : Activation
    {
        public override Elementwise Function => Elementwise.Tanh;
    }
}
