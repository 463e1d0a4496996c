namespace Graft
{
    /// <summary>
    /// A whole step of a dense layer under softmax cross-entropy, below which nothing learns: with what the frozen layers give cached, its
    /// parts are so small that launching them is all they cost.
    /// </summary>
    public interface IHeadOps
    {
        /// <summary>Whether one launch is faster than one for each part.</summary>
        /// <param name="batch">Rows of the batch.</param>
        /// <param name="inputs">Of the layer.</param>
        /// <param name="classes">Its units.</param>
        bool Fuses(int batch, int inputs, int classes);

        /// <summary>
        /// For each row r of the batch, with i = order[First + r], or i = r where order is empty: loss and prediction of the logits
        /// x[i] w + b against labels[i] at outcomes 2 (First + r); then the step of w and b by the gradient of the mean loss. Only for sizes that
        /// <see cref="Fuses"/> allows.
        /// </summary>
        /// <param name="x">Examples x inputs, or batch x inputs where order is empty; floats.</param>
        /// <param name="labels">As many ints.</param>
        /// <param name="order">The epoch's permutation, ints; or empty.</param>
        /// <param name="outcomes">Written: two floats per place in the epoch's order.</param>
        /// <param name="batch">Rows of the batch.</param>
        /// <param name="smoothing">Of the labels, as in <see cref="ILossOps.SoftmaxCrossEntropy"/>.</param>
        /// <param name="rule">How weights change.</param>
        /// <param name="biasRule">How biases change: of the same id, perhaps with other constants.</param>
        /// <param name="w">Changed: inputs x classes.</param>
        /// <param name="b">Changed: classes.</param>
        /// <param name="wState">What the rule remembers of the weights, changed: <see cref="UpdateRule.States"/> arrays of their shape.</param>
        /// <param name="bState">What it remembers of the biases, changed: as many, of theirs.</param>
        /// <param name="table">A row per step, of <see cref="UpdateRule.TableColumns"/> floats.</param>
        ILaunch Step(View x, View labels, View order, View outcomes, int batch, float smoothing, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table);
    }
}
