namespace Graft
{
    /// <summary>
    /// Scaled ELU: behind dense layers drawn by <see cref="LeCunNormal"/> each layer's outputs keep mean 0 and variance 1 by themselves
    /// (Klambauer, Unterthiner, Mayr, Hochreiter 2017).
    /// </summary>
    public sealed class Selu : Activation
    {
        public override Elementwise Function => Elementwise.Selu;
    }
}
