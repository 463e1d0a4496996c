using System;

namespace Graft
{
    /// <summary>A run that cannot start or cannot go on. The message names the reason and the remedy.</summary>
    public sealed class TrainingException : Exception
    {
        public TrainingException(string message) : base(message) { }
    }
}
