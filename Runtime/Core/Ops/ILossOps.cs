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
        /// smoothing / classes, and that of the label 1 - smoothing more. Either outcomes or gradient may be empty.
        /// </summary>
        /// <param name="logits">Batch x classes.</param>
        /// <param name="labels">Batch ints, each in 0 … classes - 1: they are not checked here.</param>
        /// <param name="outcomes">Written: two floats per place in the epoch's order.</param>
        /// <param name="gradient">Written: batch x classes.</param>
        /// <param name="smoothing">Share of the target that all classes have alike, in [0, 1) (Szegedy, Vanhoucke, Ioffe, Shlens, Wojna 2016).</param>
        ILaunch SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing = 0);

        /// <summary>
        /// loss = mean over the outputs of deviation(prediction, target); gradient = its derivative by the prediction / (batch * outputs).
        /// Either outcomes or gradient may be empty.
        /// </summary>
        /// <param name="deviation">What an output costs. One that a backend does not know is refused as an activation is (<see cref="IMapOps"/>).</param>
        /// <param name="predictions">Batch x outputs.</param>
        /// <param name="targets">Batch x outputs.</param>
        /// <param name="outcomes">Written: two floats per place in the epoch's order.</param>
        /// <param name="gradient">Written: batch x outputs.</param>
        ILaunch Regression(Deviation deviation, View predictions, View targets, View outcomes, View gradient);

        /// <summary>y = exp(logit) / sum of exp(logits) over the row: each row adds up to 1, and a logit that is no number makes its row none.</summary>
        /// <param name="logits">Batch x classes.</param>
        /// <param name="y">Written: batch x classes.</param>
        ILaunch Softmax(View logits, View y);

        /// <summary>dx = y (dy - sum of y dy over the row), y being softmax's output.</summary>
        /// <param name="y">What <see cref="Softmax"/> gave: batch x classes.</param>
        /// <param name="dy">Its gradient: batch x classes.</param>
        /// <param name="dx">Written: batch x classes.</param>
        ILaunch SoftmaxGradient(View y, View dy, View dx);
    }
}
