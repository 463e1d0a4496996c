using System;

namespace Graft
{
    /// <summary>Memory of one backend. Disposing it frees it once the work that uses it is done.</summary>
    public interface IBuffer : IDisposable
    {
        long Bytes { get; }
    }
}
