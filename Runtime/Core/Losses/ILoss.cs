namespace Graft
{
    /// <summary>What training makes small: the mean over a batch of each example's loss.</summary>
    public interface ILoss
    {
        /// <summary>Whether targets are class labels; else they are real values, one per output.</summary>
        bool IsClassification { get; }

        /// <summary>Records the loss.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="predictions">Batch x outputs, before any softmax.</param>
        /// <param name="targets">Batch labels, or batch x outputs.</param>
        /// <param name="outcomes">Where each example leaves its loss and its prediction.</param>
        /// <returns>The outcomes, as the loss has written them.</returns>
        Value Record(Graph g, Value predictions, Value targets, Value outcomes);

        void Describe(IFields fields);
    }
}
