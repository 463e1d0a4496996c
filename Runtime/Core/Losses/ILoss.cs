using System;

namespace Graft
{
    /// <summary>What training makes small: the mean over a batch of each example's loss.</summary>
    public interface ILoss
    {
        /// <summary>Whether targets are class labels; else they are real values, one per output.</summary>
        bool IsClassification { get; }

        /// <summary>Whether a prediction is right or wrong; else it is only near or far, and a run has no accuracy.</summary>
        bool HasAccuracy { get; }

        /// <summary>Records the loss.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="predictions">Batch x outputs, before any softmax.</param>
        /// <param name="targets">Batch labels, or batch x outputs.</param>
        /// <param name="outcomes">Where each example leaves its loss and its prediction.</param>
        /// <returns>The outcomes, as the loss has written them.</returns>
        Value Record(Graph g, Value predictions, Value targets, Value outcomes);

        /// <summary>Records what the network answers with: a classifier's probabilities, or the predictions as they are.</summary>
        Value Answer(Graph g, Value predictions);

        /// <summary>Whether an example's prediction is right; false where there is no accuracy.</summary>
        /// <param name="predicted">What the example left in the outcomes: the class index, or the first output.</param>
        /// <param name="target">The label, or the first target.</param>
        bool IsRight(float predicted, float target);

        /// <summary>Looks at real-valued targets before they are trained on.</summary>
        /// <exception cref="ShapeException">The loss cannot be taken of one of them.</exception>
        void CheckTargets(ReadOnlySpan<float> targets);

        void Describe(IFields fields);
    }
}
