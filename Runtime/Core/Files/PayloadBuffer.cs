using System;
using System.Buffers;

namespace Graft
{
    /// <summary>Bytes that grow at their end; netstandard2.1 has no ArrayBufferWriter.</summary>
    sealed class PayloadBuffer : IBufferWriter<byte>
    {
        byte[] bytes = new byte[4096];

        public int Count { get; private set; }
        public byte[] Bytes => bytes;

        public void Advance(int count) => Count += count;
        public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint).AsMemory(Count);
        public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint).AsSpan(Count);

        /// <summary>The next so many bytes, to be filled by the caller.</summary>
        public Span<byte> Append(int count)
        {
            Span<byte> span = GetSpan(count).Slice(0, count);
            Advance(count);
            return span;
        }

        public byte[] ToArray() => bytes.AsSpan(0, Count).ToArray();

        byte[] Room(int sizeHint)
        {
            // Doubling in 64 bits: near 2 GiB the sum would turn negative, and the runtime should say that no array is so long.
            long needed = (long)Count + Math.Max(sizeHint, 1);
            if (needed > bytes.Length) Array.Resize(ref bytes, checked((int)Math.Max(needed, Math.Min(2L * bytes.Length, int.MaxValue / 2))));
            return bytes;
        }
    }
}
