using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a model says of a drawing.</summary>
    sealed class TransferAnswer
    {
        public TransferAnswer(IReadOnlyList<string> classes, IReadOnlyList<float> probabilities, string label, bool isKnown, double microseconds)
        {
            Classes = classes;
            Probabilities = probabilities;
            Label = label;
            IsKnown = isKnown;
            Microseconds = microseconds;
        }

        public IReadOnlyList<string> Classes { get; }

        /// <summary>One for each class.</summary>
        public IReadOnlyList<float> Probabilities { get; }

        /// <summary>The likeliest class.</summary>
        public string Label { get; }

        /// <summary>False where the model says that it is none of its classes.</summary>
        public bool IsKnown { get; }

        /// <summary>What an answer takes: the median of several.</summary>
        public double Microseconds { get; }
    }
}
