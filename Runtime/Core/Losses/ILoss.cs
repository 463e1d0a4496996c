using System;

namespace Graft
{
    /// <summary>
    /// What training makes small: the mean over a batch of each example's loss. For a file to name it, an implementation has a constructor
    /// without arguments and a line in <see cref="LossTypes"/>.
    /// </summary>
    public interface ILoss
    {
        /// <summary>Whether targets are class labels; else they are real values, one per output.</summary>
        bool IsClassification { get; }

        /// <summary>Whether a prediction is right or wrong; else it is only near or far, and a run has no accuracy.</summary>
        bool HasAccuracy { get; }

        /// <summary>Records the loss.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="predictions">Batch x outputs, before any softmax.</param>
        /// <param name="targets">Batch class indices, from 0, or batch x outputs.</param>
        /// <param name="outcomes">Two floats for each example of the epoch: its loss, then its prediction, the likeliest class or the first output.</param>
        /// <returns>The outcomes, as the loss has written them.</returns>
        Value Record(Graph g, Value predictions, Value targets, Value outcomes);

        /// <summary>Records what the network answers with: probabilities, or the predictions as they are.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="predictions">Batch x outputs.</param>
        /// <returns>Batch x outputs.</returns>
        Value Answer(Graph g, Value predictions);

        /// <summary>Whether an example's prediction is right; false where there is no accuracy.</summary>
        /// <param name="predicted">What the example left in the outcomes: the class index, or the first output.</param>
        /// <param name="target">The label, or the first target.</param>
        bool IsRight(float predicted, float target);

        /// <summary>Looks at real-valued targets before they are trained on; labels are the data set's business.</summary>
        /// <exception cref="ShapeException">The loss cannot be taken of one of them.</exception>
        void CheckTargets(ReadOnlySpan<float> targets);

        /// <summary>Names every setting, in a fixed order; the same call writes the loss to a file and reads it back.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A setting that was read is out of range.</exception>
        void Describe(IFields fields);
    }
}
