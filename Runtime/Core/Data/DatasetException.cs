using System;

namespace Graft
{
    /// <summary>Data that cannot be learned from as it is; the message names the thing and the remedy.</summary>
    public sealed class DatasetException : Exception
    {
        /// <param name="message">One sentence: what is wrong, and what to do.</param>
        public DatasetException(string message) : base(message) { }
    }
}
