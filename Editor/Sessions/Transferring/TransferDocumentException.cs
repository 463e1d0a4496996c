using System;

namespace Graft.Editing
{
    /// <summary>A session's file cannot be read or written; the message names it and says what to do.</summary>
    sealed class TransferDocumentException : Exception
    {
        public TransferDocumentException(string message) : base(message) { }
        public TransferDocumentException(string message, Exception inner) : base(message, inner) { }
    }
}
