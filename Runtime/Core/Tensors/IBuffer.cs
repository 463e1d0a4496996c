using System;

namespace Graft
{
    /// <summary>Memory of one backend. Disposing it frees it once the work that uses it is done.</summary>
    public interface IBuffer : IDisposable
    {
        /// <summary>Size as it was asked for, the padding of rows included.</summary>
        long Bytes { get; }
    }
}
