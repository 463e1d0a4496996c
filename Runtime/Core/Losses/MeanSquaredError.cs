using System;

namespace Graft
{
    /// <summary>Mean over the outputs of (prediction - target)²: least squares (Legendre 1805). Targets: batch x outputs.</summary>
    public sealed class MeanSquaredError : ILoss
    {
        /// <inheritdoc/>
        public bool IsClassification => false;
        /// <inheritdoc/>
        public bool HasAccuracy => false;
        /// <inheritdoc/>
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.Regression(Deviation.Squared, predictions, targets, outcomes);
        /// <inheritdoc/>
        public Value Answer(Graph g, Value predictions) => predictions;
        /// <inheritdoc/>
        public bool IsRight(float predicted, float target) => false;
        /// <inheritdoc/>
        public void CheckTargets(ReadOnlySpan<float> targets) { }
        /// <inheritdoc/>
        public void Describe(IFields fields) { }
    }
}
