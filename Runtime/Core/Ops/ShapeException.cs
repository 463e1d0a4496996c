using System;

namespace Graft
{
    /// <summary>Shapes that do not fit together; the message names the op and the shapes.</summary>
    public sealed class ShapeException : Exception
    {
        public ShapeException(string message) : base(message) { }
    }
}
