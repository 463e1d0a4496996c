using System.Linq;

namespace Graft
{
    /// <summary>What each example of a pass left: its loss, and what was predicted.</summary>
    public sealed class Outcomes
    {
        readonly float[] pairs;

        /// <param name="pairs">Two floats per example, as the device leaves them: its loss, and what was predicted. Kept, not copied.</param>
        internal Outcomes(float[] pairs) => this.pairs = pairs;

        /// <summary>Examples.</summary>
        public int Count => pairs.Length / 2;

        /// <summary>The loss of one example, counted from 0.</summary>
        public float Loss(int example) => pairs[2 * example];

        /// <summary>The predicted class index, or a regression's first output.</summary>
        public float Prediction(int example) => pairs[2 * example + 1];

        /// <summary>Mean over the examples, summed in double precision in their order.</summary>
        public double MeanLoss
        {
            get
            {
                double sum = 0;
                for (int i = 0; i < Count; i++) sum += pairs[2 * i];
                return sum / Count;
            }
        }

        /// <summary>Share of the examples whose predicted class is the label.</summary>
        /// <param name="labels">One per example, in their order.</param>
        public double Accuracy(int[] labels)
        {
            int right = 0;
            for (int i = 0; i < Count; i++)
                if ((int)Prediction(i) == labels[i]) right++;
            return right / (double)Count;
        }

        /// <summary>Share of the examples whose prediction is right in the loss's eyes.</summary>
        /// <param name="loss">What says which predictions are right.</param>
        /// <param name="data">The examples, in the same order.</param>
        public double Accuracy(ILoss loss, Dataset data)
        {
            int right = 0;
            for (int i = 0; i < Count; i++)
                if (loss.IsRight(Prediction(i), data.FirstTarget(i))) right++;
            return right / (double)Count;
        }

        /// <summary>The predicted classes.</summary>
        public int[] Classes => Enumerable.Range(0, Count).Select(i => (int)Prediction(i)).ToArray();
    }
}
