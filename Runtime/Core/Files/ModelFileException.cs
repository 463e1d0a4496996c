using System;

namespace Graft
{
    /// <summary>A model or checkpoint that cannot be read or written; the message names the file, what is wrong and the remedy.</summary>
    public sealed class ModelFileException : Exception
    {
        /// <param name="message">One sentence: what is wrong, and what to do.</param>
        /// <param name="inner">What the runtime said, where it said something.</param>
        public ModelFileException(string message, Exception inner = null) : base(message, inner) { }
    }
}
