using System;
using System.Runtime.InteropServices;

namespace Graft
{
    /// <summary>Zero-filled native memory, aligned to a cache line.</summary>
    sealed unsafe class ManagedBuffer : IBuffer
    {
        const int Alignment = 64;
        IntPtr memory;

        public ManagedBuffer(long bytes)
        {
            Bytes = bytes;
            memory = Marshal.AllocHGlobal(new IntPtr(bytes + Alignment));
            Pointer = (byte*)(((long)memory + Alignment - 1) & -Alignment);
            for (long at = 0; at < bytes; at += 1 << 30) new Span<byte>(Pointer + at, (int)Math.Min(1 << 30, bytes - at)).Clear();
        }

        ~ManagedBuffer() => Free();

        public long Bytes { get; }
        public byte* Pointer { get; }

        public void Dispose()
        {
            Free();
            GC.SuppressFinalize(this);
        }

        void Free()
        {
            Marshal.FreeHGlobal(memory);
            memory = IntPtr.Zero;
        }
    }
}
