using System;

namespace Graft
{
    /// <summary>
    /// Softmax cross-entropy with label smoothing (Szegedy et al. 2016): the target is 1 - smoothing for the label, and the rest is spread
    /// evenly over all classes, the label among them, so that the network is not rewarded for being ever more certain. The losses that a
    /// run reports, for training and validation, are the smoothed ones.
    /// </summary>
    public sealed class SmoothedSoftmaxCrossEntropy : ILoss
    {
        float smoothing;

        /// <param name="smoothing">The share that is spread over all classes, between 0 and 1.</param>
        public SmoothedSoftmaxCrossEntropy(float smoothing = 0.1f)
        {
            this.smoothing = smoothing;
            Check();
        }

        public float Smoothing => smoothing;
        public bool IsClassification => true;
        public bool HasAccuracy => true;
        public Value Record(Graph g, Value predictions, Value targets, Value outcomes) => g.SoftmaxCrossEntropy(predictions, targets, outcomes, smoothing);
        public Value Answer(Graph g, Value predictions) => g.Softmax(predictions);
        public bool IsRight(float predicted, float target) => (int)predicted == (int)target;
        public void CheckTargets(ReadOnlySpan<float> targets) { }

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
