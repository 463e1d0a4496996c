using System;

namespace Graft
{
    /// <summary>
    /// Mean over the outputs of the cross-entropy of logistic(z) with a target t from 0 (no) to 1 (yes), z being the output: log(1 + exp(z)) - t z
    /// (logistic regression, Cox 1958). Each output is a yes or no of its own; the network answers with the probability of yes. Targets: batch x
    /// outputs.
    /// </summary>
    public sealed class LogisticCrossEntropy : ILoss
    {
        /// <inheritdoc/>
        public bool IsClassification => false;
        /// <inheritdoc/>
        public bool HasAccuracy => true;
        /// <inheritdoc/>
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.LogisticCrossEntropy, predictions, targets, outcomes);
        /// <inheritdoc/>
        public Value Answer(Graph g, Value predictions) => g.Map(Elementwise.Logistic, predictions);

        /// <summary>Whether yes is answered where the target is above one half, and no elsewhere; a probability of one half is an output of zero.</summary>
        /// <param name="predicted">The first output, before the logistic function.</param>
        /// <param name="target">The first target.</param>
        public bool IsRight(float predicted, float target) => predicted > 0 == target > 0.5f;

        /// <inheritdoc/>
        public void CheckTargets(ReadOnlySpan<float> targets)
        {
            foreach (float target in targets)
                if (!(target >= 0 && target <= 1)) throw new ShapeException($"Logistic cross-entropy takes targets from 0 (no) to 1 (yes), not {target}: scale them, or train with mean squared error.");
        }

        /// <inheritdoc/>
        public void Describe(IFields fields) { }
    }
}
