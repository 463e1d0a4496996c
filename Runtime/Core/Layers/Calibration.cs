using System;

namespace Graft
{
    /// <summary>
    /// How a classifier's outputs z become probabilities that can be believed, and when it says that it does not know. Answers are
    /// softmax(z / temperature); the likeliest class k is refused where e^(z_k / temperature) / (e^unknownLogit + sum_j e^(z_j / temperature))
    /// is below the threshold; e^unknownLogit stands there only where there is one. Temperature: Guo, Pleiss, Sun, Weinberger 2017; refusal by a
    /// threshold: Chow 1970. Found on examples that training did not see; it belongs to the weights it was found for, so training anew drops it.
    /// </summary>
    public sealed class Calibration
    {
        /// <param name="temperature">What outputs are divided by: positive; above 1 makes answers less sure.</param>
        /// <param name="threshold">Least probability of an answer that is not refused, 0 to 1; 0 refuses none.</param>
        /// <param name="unknownLogit">An output more, of what is none of the classes, on the scale of z / temperature; null for none.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range; the message says which.</exception>
        public Calibration(float temperature, float threshold = 0, float? unknownLogit = null)
        {
            if (!(temperature > 0) || float.IsInfinity(temperature))
                throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "A calibration's temperature is a positive number; 1 leaves the answers as they are.");
            if (!(threshold >= 0 && threshold <= 1))
                throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A calibration's threshold is a probability, 0 to 1; 0 refuses no answer.");
            if (unknownLogit is float logit && (float.IsNaN(logit) || float.IsInfinity(logit)))
                throw new ArgumentOutOfRangeException(nameof(unknownLogit), unknownLogit, "A calibration's logit of the unknown is a finite number, or null for none.");
            Temperature = temperature;
            Threshold = threshold;
            UnknownLogit = unknownLogit;
        }

        /// <summary>What outputs are divided by before the softmax: positive; 1 leaves the answers as they are, above 1 makes them less sure.</summary>
        public float Temperature { get; }

        /// <summary>Least probability of an answer that is not refused, 0 to 1; 0 refuses none.</summary>
        public float Threshold { get; }

        /// <summary>An output more, of what is none of the classes, on the scale of z / temperature; null for none.</summary>
        public float? UnknownLogit { get; }
    }
}
