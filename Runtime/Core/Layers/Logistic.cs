namespace Graft
{
    /// <summary>Logistic function: 1 / (1 + exp(-x)).</summary>
    public sealed class Logistic : Activation
    {
        public override Elementwise Function => Elementwise.Logistic;
    }
}
