using System;

namespace Graft
{
    /// <summary>Shapes that do not fit together; the message names the op and the shapes.</summary>
    public sealed class ShapeException : Exception
    {
        /// <param name="message">Which shapes do not fit, where, and what would.</param>
        public ShapeException(string message) : base(message) { }
    }
}
