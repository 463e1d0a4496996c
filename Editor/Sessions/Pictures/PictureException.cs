using System;

namespace Graft.Editing
{
    /// <summary>A picture file cannot be used; the message names it and says what to do.</summary>
    sealed class PictureException : Exception
    {
        public PictureException(string message) : base(message) { }
        public PictureException(string message, Exception inner) : base(message, inner) { }
    }
}
