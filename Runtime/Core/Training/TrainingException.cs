using System;

namespace Graft
{
    /// <summary>A run that cannot start or cannot go on. The message names the reason and the remedy.</summary>
    public sealed class TrainingException : Exception
    {
        /// <param name="message">One sentence: what is wrong, and what to do.</param>
        public TrainingException(string message) : base(message) { }
    }
}
