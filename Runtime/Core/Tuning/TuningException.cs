using System;

namespace Graft
{
    /// <summary>A search that cannot start or go on. The message names the reason and the remedy.</summary>
    public sealed class TuningException : Exception
    {
        public TuningException(string message) : base(message) { }
    }
}
