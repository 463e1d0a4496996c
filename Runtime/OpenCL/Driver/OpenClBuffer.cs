using System;

namespace Graft.OpenCL
{
    /// <summary>Memory of an OpenCL device.</summary>
    sealed class OpenClBuffer : IBuffer
    {
        readonly OpenClBackend backend;

        internal OpenClBuffer(OpenClBackend backend, IntPtr handle, long bytes)
        {
            this.backend = backend;
            Handle = handle;
            Bytes = bytes;
        }

        public long Bytes { get; }

        internal IntPtr Handle { get; private set; }

        internal bool BelongsTo(OpenClBackend owner) => ReferenceEquals(backend, owner);

        /// <summary>The driver frees the memory once queued work is done with it.</summary>
        public void Dispose()
        {
            if (Handle != IntPtr.Zero) backend.Free(this);
            Handle = IntPtr.Zero;
        }
    }
}
