using System;

namespace Graft
{
    /// <summary>A device could not be opened, its kernels could not be built, or it failed while it worked. The message names it and the remedy.</summary>
    public sealed class BackendException : Exception
    {
        public BackendException(string message) : base(message) { }
        public BackendException(string message, Exception inner) : base(message, inner) { }
    }
}
