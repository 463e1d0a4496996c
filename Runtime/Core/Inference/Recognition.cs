using System;

namespace Graft
{
    /// <summary>What a classifier says of one example.</summary>
    public readonly struct Recognition
    {
        internal Recognition(int index, string label, float probability, float confidence, bool isKnown)
        {
            Index = index;
            Label = label;
            Probability = probability;
            Confidence = confidence;
            IsKnown = isKnown;
        }

        /// <summary>The likeliest class, its place in the model's classes.</summary>
        public int Index { get; }

        /// <summary>Its name.</summary>
        public string Label { get; }

        /// <summary>How probable it is among the classes, 0 to 1.</summary>
        public float Probability { get; }

        /// <summary>The same where what is none of the classes counts too, 0 to 1; what a calibrated model's threshold is held against.</summary>
        public float Confidence { get; }

        /// <summary>False where the model does not know: its confidence is below its threshold. Always true of a model that was not calibrated.</summary>
        public bool IsKnown { get; }

        /// <summary>Such as "7 (0.981)", or "unknown (0.412)".</summary>
        public override string ToString() => FormattableString.Invariant($"{(IsKnown ? Label : "unknown")} ({Probability:0.000})");
    }
}
