using System;

namespace Graft
{
    /// <summary>
    /// Softmax cross-entropy with label smoothing (Szegedy et al. 2016): the target is 1 - smoothing for the label, and the rest is spread
    /// evenly over all classes, the label among them, so that the network is not rewarded for being ever more certain:
    /// log(sum exp(logits)) - (1 - smoothing) * logit of the label - smoothing * mean of the logits. The losses that a run reports, for training
    /// and validation, are the smoothed ones. Targets: batch labels, class indices from 0.
    /// </summary>
    public sealed class SmoothedSoftmaxCrossEntropy : ILoss
    {
        float smoothing;

        /// <param name="smoothing">The share that is spread over all classes, above 0 and below 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">The share is outside (0, 1).</exception>
        public SmoothedSoftmaxCrossEntropy(float smoothing = 0.1f)
        {
            this.smoothing = smoothing;
            Check();
        }

        /// <summary>The share that is spread over all classes, above 0 and below 1.</summary>
        public float Smoothing => smoothing;
        /// <inheritdoc/>
        public bool IsClassification => true;
        /// <inheritdoc/>
        public bool HasAccuracy => true;
        /// <inheritdoc/>
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.SoftmaxCrossEntropy(predictions, targets, outcomes, smoothing);
        /// <inheritdoc/>
        public Value Answer(Graph g, Value predictions) => g.Softmax(predictions);
        /// <inheritdoc/>
        public bool IsRight(float predicted, float target) => (int)predicted == (int)target;
        /// <inheritdoc/>
        public void CheckTargets(ReadOnlySpan<float> targets) { }

        /// <inheritdoc/>
        public void Describe(IFields fields)
        {
            fields.Field("smoothing", ref smoothing);
            Check();
        }

        void Check()
        {
            if (!(smoothing > 0 && smoothing < 1)) throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "The share of a label that is smoothed is above 0 and below 1, such as 0.1.");
        }
    }
}
