using System;

namespace Graft
{
    /// <summary>A search that cannot start or go on. The message names the reason and the remedy.</summary>
    public sealed class TuningException : Exception
    {
        /// <param name="message">The reason and the remedy.</param>
        public TuningException(string message) : base(message) { }
    }
}
