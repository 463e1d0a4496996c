using System;

namespace Graft
{
    /// <summary>A device could not be opened, its kernels could not be built, or it failed while it worked. The message names it and the remedy.</summary>
    public sealed class BackendException : Exception
    {
        /// <param name="message">What failed, on which device, and what to do.</param>
        public BackendException(string message) : base(message) { }

        /// <param name="message">What failed, on which device, and what to do.</param>
        /// <param name="inner">What it came of.</param>
        public BackendException(string message, Exception inner) : base(message, inner) { }
    }
}
