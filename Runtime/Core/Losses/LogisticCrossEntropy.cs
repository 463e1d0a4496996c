using System;

namespace Graft
{
    /// <summary>
    /// Mean over the outputs of the cross-entropy of logistic(z) with a target t from 0 (no) to 1 (yes), z being the output: log(1 + exp(z)) - t z.
    /// Each output is a yes or no of its own; the network answers with the probability of yes.
    /// </summary>
    public sealed class LogisticCrossEntropy : ILoss
    {
        public bool IsClassification => false;
        public bool HasAccuracy => true;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.LogisticCrossEntropy, predictions, targets, outcomes);
        public Value Answer(Graph g, Value predictions) => g.Map(Elementwise.Logistic, predictions);

        // A probability of one half is an output of zero.
        public bool IsRight(float predicted, float target) => predicted > 0 == target > 0.5f;

        public void CheckTargets(ReadOnlySpan<float> targets)
        {
            foreach (float target in targets)
                if (!(target >= 0 && target <= 1)) throw new ShapeException($"Logistic cross-entropy takes targets from 0 (no) to 1 (yes), not {target}: scale them, or train with mean squared error.");
        }

        public void Describe(IFields fields) { }
    }
}
