namespace Graft
{
    /// <summary>
    /// Scaled ELU: scale * x where x > 0, scale * alpha * (exp(x) - 1) elsewhere, with scale 1.0507 and alpha 1.6733. Behind dense layers drawn by
    /// <see cref="LeCunNormal"/> each layer's outputs keep mean 0 and variance 1 by themselves (Klambauer, Unterthiner, Mayr, Hochreiter 2017).
    /// </summary>
    public sealed class Selu : Activation
    {
        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Selu;
    }
}
