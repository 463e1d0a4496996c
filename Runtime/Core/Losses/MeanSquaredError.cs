namespace Graft
{
    /// <summary>Mean over the outputs of (prediction - target)².</summary>
    public sealed class MeanSquaredError : ILoss
    {
        public bool IsClassification => false;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.Squared, predictions, targets, outcomes);
        public void Describe(IFields fields) { }
    }
}
