namespace Graft
{
    /// <summary>Rectifier: max(0, x) (Nair, Hinton 2010).</summary>
    public sealed class Relu : Activation
    {
        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Relu;
    }
}
