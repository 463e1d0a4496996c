using System;

namespace Graft
{
    /// <summary>An IDX file that cannot be read or written; the message names the file, what is wrong and what to do.</summary>
    public sealed class IdxFileException : Exception
    {
        /// <param name="file">The file's path, or what the stream was called.</param>
        /// <param name="problem">What is wrong and what to do.</param>
        /// <param name="cause">What was caught, or null.</param>
        public IdxFileException(string file, string problem, Exception cause = null) : base(file + ": " + problem, cause) => File = file;

        /// <summary>The file's path, or what the stream was called.</summary>
        public string File { get; }
    }
}
