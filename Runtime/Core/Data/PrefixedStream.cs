using System;
using System.IO;

namespace Graft
{
    /// <summary>Puts bytes that were read to tell a format apart back in front of a stream that cannot seek. Does not own the stream.</summary>
    sealed class PrefixedStream : Stream
    {
        readonly byte[] prefix;
        readonly int prefixLength;
        readonly Stream rest;
        int position;

        public PrefixedStream(byte[] prefix, int prefixLength, Stream rest)
        {
            this.prefix = prefix;
            this.prefixLength = prefixLength;
            this.rest = rest;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (position == prefixLength) return rest.Read(buffer, offset, count);
            int taken = Math.Min(count, prefixLength - position);
            Array.Copy(prefix, position, buffer, offset, taken);
            position += taken;
            return taken;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
