namespace Graft
{
    /// <summary>
    /// Losses. Each example leaves two floats in <c>outcomes</c>, a packed vector: at 2 (First + row) its loss, at the next place what was
    /// predicted (the class index, or the first output). The gradient is that of the batch's mean loss; an empty view leaves it out.
    /// </summary>
    public interface ILossOps
    {
        /// <summary>Whether the loss with its gradient in one launch is faster than two.</summary>
        bool FusesGradient { get; }

        /// <summary>
        /// loss = log(sum exp(logits)) - sum of target * logit; gradient = (softmax(logits) - target) / batch, where the target of a class is
        /// smoothing / classes, and that of the label 1 - smoothing more. Logits batch x classes, labels batch ints. Either outcomes or
        /// gradient may be empty.
        /// </summary>
        ILaunch SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing = 0);

        /// <summary>
        /// loss = mean over the outputs of deviation(prediction, target); gradient = its derivative by the prediction / (batch * outputs). Predictions and
        /// targets batch x outputs. Either outcomes or gradient may be empty.
        /// </summary>
        ILaunch Regression(Deviation deviation, View predictions, View targets, View outcomes, View gradient);

        /// <summary>y = softmax of each row of the logits.</summary>
        ILaunch Softmax(View logits, View y);

        /// <summary>dx = y (dy - sum of y dy over the row), y being softmax's output.</summary>
        ILaunch SoftmaxGradient(View y, View dy, View dx);
    }
}
