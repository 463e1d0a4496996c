namespace Graft
{
    /// <summary>Logistic function, from 0 to 1: 1 / (1 + exp(-x)) (Verhulst 1845; in networks Rumelhart, Hinton, Williams 1986).</summary>
    public sealed class Logistic : Activation
    {
        /// <inheritdoc/>
        public override Elementwise Function => Elementwise.Logistic;
    }
}
