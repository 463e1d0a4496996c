using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Graft
{
    /// <summary>
    /// What surrounds the payload of every file: magic (8 bytes), format version (4), payload length (8), the payload, and SHA-256 of all
    /// that stands before (32); numbers are little-endian. SHA-256 because the base class library has it on every platform, no accident gets
    /// past it, and since equal models are equal bytes it is a name for the model as well. It is not a signature: whoever changes a file can
    /// seal it again, so the payload is read with the same care whether it fits or not.
    /// </summary>
    static class Container
    {
        public const int Version = 1;
        const int VersionAt = 8, LengthAt = 12, PayloadAt = 20, ChecksumLength = 32;

        public static byte[] Write(FileKind kind, string subject, ModelLimits limits, Action<PayloadWriter> write)
        {
            var buffer = new PayloadBuffer();
            Span<byte> header = buffer.Append(PayloadAt);
            kind.Magic.CopyTo(header);
            BinaryPrimitives.WriteInt32LittleEndian(header.Slice(VersionAt), Version);
            var writer = new PayloadWriter(buffer, subject, limits);
            try
            {
                write(writer);
                BinaryPrimitives.WriteInt64LittleEndian(buffer.Bytes.AsSpan(LengthAt), buffer.Count - PayloadAt);
                Checksum(buffer.Bytes, 0, buffer.Count).CopyTo(buffer.Append(ChecksumLength));
                if (buffer.Count > limits.Bytes) throw writer.Problem($"has {buffer.Count} bytes, and {limits.Bytes} is the limit: make it smaller, or raise ModelLimits.Bytes for saving and loading.");
                return buffer.ToArray();
            }
            catch (Exception problem) when (!(problem is ModelFileException))
            {
                throw new ModelFileException($"{subject} cannot be written{writer.Where}: {problem.Message}", problem);
            }
        }

        public static T Read<T>(ReadOnlyMemory<byte> bytes, FileKind kind, string subject, ModelLimits limits, Func<PayloadReader, T> read)
        {
            if (bytes.Length > limits.Bytes) throw new ModelFileException(TooLarge(subject, bytes.Length, limits));
            CheckFrame(bytes.Span, kind, subject);
            CheckChecksum(bytes, subject);
            var reader = new PayloadReader(bytes.Slice(PayloadAt, bytes.Length - PayloadAt - ChecksumLength), subject, limits);
            try
            {
                T result = read(reader);
                reader.End();
                return result;
            }
            catch (Exception problem) when (!(problem is ModelFileException))
            {
                // Wrong MessagePack, shapes that do not fit, a setting out of its range: whatever a file can bring about ends here.
                throw new ModelFileException($"{subject} cannot be read{reader.Where}: {problem.Message} Get the file anew from where it came.", problem);
            }
        }

        /// <summary>What is said of a file beyond the limit.</summary>
        public static string TooLarge(string subject, long bytes, ModelLimits limits) =>
            $"{subject} has {bytes} bytes, and {limits.Bytes} is the limit: raise ModelLimits.Bytes if you trust where it came from.";

        static void CheckFrame(ReadOnlySpan<byte> bytes, FileKind kind, string subject)
        {
            if (bytes.Length == 0) throw new ModelFileException($"{subject} is empty: get the file anew from where it came.");
            ReadOnlySpan<byte> start = bytes.Slice(0, Math.Min(bytes.Length, VersionAt));
            if (start.SequenceEqual(kind.Other.Magic)) throw new ModelFileException($"{subject} is a {kind.Other.Name}: load it with {kind.Other.Loader}.");
            if (!start.SequenceEqual(kind.Magic.Slice(0, start.Length))) throw new ModelFileException($"{subject} is no {kind.Name} of Graft: choose a {kind.Name} that Graft saved.");
            if (bytes.Length < PayloadAt + ChecksumLength) throw CutShort(subject, bytes.Length, PayloadAt + ChecksumLength);
            int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(VersionAt));
            if (version > Version) throw new ModelFileException($"{subject} has format {version}, and this version of Graft reads up to {Version}: update Graft.");
            if (version < 1) throw new ModelFileException($"{subject} has format {version}, which never was: it is damaged; get the file anew from where it came.");
            long present = bytes.Length - PayloadAt - ChecksumLength, stated = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(LengthAt));
            if (stated < 0 || stated > present) throw CutShort(subject, present, stated);
            if (stated < present) throw new ModelFileException($"{subject} goes on for {present - stated} bytes after its end: it is damaged; get the file anew from where it came.");
        }

        static ModelFileException CutShort(string subject, long present, long stated) =>
            new ModelFileException($"{subject} is cut short ({present} bytes where {(ulong)stated} should be): get the file anew from where it came.");

        static void CheckChecksum(ReadOnlyMemory<byte> bytes, string subject)
        {
            if (!MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)) segment = new ArraySegment<byte>(bytes.ToArray());
            int sealedLength = bytes.Length - ChecksumLength;
            if (bytes.Span.Slice(sealedLength).SequenceEqual(Checksum(segment.Array, segment.Offset, sealedLength))) return;
            throw new ModelFileException($"{subject} is damaged (its checksum does not fit): get the file anew from where it came.");
        }

        static byte[] Checksum(byte[] bytes, int offset, int count)
        {
            using SHA256 sha = SHA256.Create();
            return sha.ComputeHash(bytes, offset, count);
        }
    }
}
