using System;
using System.IO;
using System.IO.Compression;

namespace Graft
{
    /// <summary>
    /// Payloads made smaller with the base class library's deflate (RFC 1951, without the header of zlib or gzip), which every runtime has.
    /// The level is fixed, so that a runtime makes the same bytes of the same payload; another's deflate may make others, which say the same.
    /// </summary>
    static class Deflation
    {
        /// <summary>How many times its size in the file a payload may have: what a few bytes can ask for stays small.</summary>
        public const int MostRatio = 16;

        // Dense floats shrink by 7 %, and inflating them takes longer than reading those bytes; whole multiples shrink by more.
        const int LeastGain = 10;

        /// <summary>The payload deflated; null where that saves less than a tenth, or is more than a reader believes.</summary>
        public static byte[] Deflate(byte[] payload, int count)
        {
            var deflated = new MemoryStream();
            using (var stream = new DeflateStream(deflated, CompressionLevel.Optimal, true)) stream.Write(payload, 0, count);
            bool smaller = deflated.Length <= count - count / LeastGain && deflated.Length < count;
            return smaller && count <= MostRatio * deflated.Length ? deflated.ToArray() : null;
        }

        /// <summary>The payload of just the length that was stated, which the caller has held against its limits.</summary>
        /// <exception cref="InvalidDataException">It is no deflated payload of that length; runtimes throw others as well.</exception>
        public static byte[] Inflate(ArraySegment<byte> deflated, int length)
        {
            using var source = new MemoryStream(deflated.Array, deflated.Offset, deflated.Count, false);
            using var stream = new DeflateStream(source, CompressionMode.Decompress);
            var payload = new byte[length];
            int count = 0, read;
            while (count < length && (read = stream.Read(payload, count, length - count)) > 0) count += read;
            if (count < length) throw new InvalidDataException($"The payload ends after {count} of {length} bytes.");
            if (stream.ReadByte() >= 0) throw new InvalidDataException($"The payload goes on after its {length} bytes.");
            return payload;
        }
    }
}
