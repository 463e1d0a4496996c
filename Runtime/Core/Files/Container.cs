using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Graft
{
    /// <summary>
    /// Payloads in and out of their <see cref="Frame"/>: deflated where that pays, signed where a key is given, and sealed with SHA-256 of
    /// all that stands before; the base class library has it on every platform, and no accident gets past it. It is not a signature: whoever
    /// changes a file can seal it again, so the payload is read with the same care whether it fits or not.
    /// </summary>
    static class Container
    {
        public static byte[] Write(FileKind kind, string subject, ModelLimits limits, ModelFileSettings settings, Action<PayloadWriter> write)
        {
            var payload = new PayloadBuffer();
            var writer = new PayloadWriter(payload, subject, limits, settings.Weights ?? WeightStorage.Float32);
            try
            {
                write(writer);
                if (payload.Count > limits.InflatedBytes) throw writer.Problem($"has a payload of {payload.Count} bytes, and {limits.InflatedBytes} is the limit: make it smaller, or raise ModelLimits.InflatedBytes for saving and loading.");
                byte[] deflated = settings.Compress ? Deflation.Deflate(payload.Bytes, payload.Count) : null;
                var file = new PayloadBuffer();
                Frame.Write(file, kind, deflated ?? payload.Bytes.AsSpan(0, payload.Count), payload.Count, deflated != null, settings.Key != null);
                if (settings.Key != null) settings.Key.Sign(file.Bytes, 0, file.Count).CopyTo(file.Append(SignatureKey.SignatureLength));
                Checksum(file.Bytes, 0, file.Count).CopyTo(file.Append(Frame.ChecksumLength));
                if (file.Count > limits.Bytes) throw writer.Problem($"has {file.Count} bytes, and {limits.Bytes} is the limit: make it smaller, or raise ModelLimits.Bytes for saving and loading.");
                return file.ToArray();
            }
            catch (Exception problem) when (!(problem is ModelFileException))
            {
                throw new ModelFileException($"{subject} cannot be written{writer.Where}: {problem.Message}", problem);
            }
        }

        /// <param name="bytes">The whole file.</param>
        /// <param name="kind">What it must be.</param>
        /// <param name="subject">How messages call it.</param>
        /// <param name="limits">Held before anything is allocated.</param>
        /// <param name="key">What it must be signed with; null where unsigned files will do.</param>
        /// <param name="read">Reads the payload.</param>
        public static T Read<T>(ReadOnlyMemory<byte> bytes, FileKind kind, string subject, ModelLimits limits, SignatureKey key, Func<PayloadReader, Frame, T> read)
        {
            if (bytes.Length > limits.Bytes) throw new ModelFileException(TooLarge(subject, bytes.Length, limits));
            Frame frame = Frame.Read(bytes.Span, kind, subject);
            if (!MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> file)) file = new ArraySegment<byte>(bytes.ToArray());
            CheckChecksum(file, subject);
            CheckSignature(file, frame, subject, key);
            CheckLengths(frame, subject, limits);
            PayloadReader reader = null;
            try
            {
                ArraySegment<byte> payload = Part(file, frame.PayloadAt, frame.Stored);
                if (frame.IsDeflated) payload = new ArraySegment<byte>(Deflation.Inflate(payload, (int)frame.Inflated));
                reader = new PayloadReader(payload, subject, limits);
                T result = read(reader, frame);
                reader.End();
                return result;
            }
            catch (Exception problem) when (!(problem is ModelFileException))
            {
                // Wrong deflate or MessagePack, shapes that do not fit, a setting out of its range: whatever a file can bring about ends here.
                throw new ModelFileException($"{subject} cannot be read{reader?.Where}: {problem.Message} Get the file anew from where it came.", problem);
            }
        }

        /// <summary>What is said of a file beyond the limit.</summary>
        public static string TooLarge(string subject, long bytes, ModelLimits limits) =>
            $"{subject} has {bytes} bytes, and {limits.Bytes} is the limit: raise ModelLimits.Bytes if you trust where it came from.";

        static void CheckChecksum(ArraySegment<byte> file, string subject)
        {
            int sealedLength = file.Count - Frame.ChecksumLength;
            if (Part(file, sealedLength, Frame.ChecksumLength).AsSpan().SequenceEqual(Checksum(file.Array, file.Offset, sealedLength))) return;
            throw new ModelFileException($"{subject} is damaged (its checksum does not fit): get the file anew from where it came.");
        }

        static void CheckSignature(ArraySegment<byte> file, Frame frame, string subject, SignatureKey key)
        {
            if (key == null) return;
            if (!frame.IsSigned) throw new ModelFileException($"{subject} is not signed, and only signed files are loaded here: save it with ModelFileSettings.Key, or get it from who does.");
            if (key.Signed(Part(file, 0, frame.SignatureAt), Part(file, frame.SignatureAt, SignatureKey.SignatureLength))) return;
            throw new ModelFileException($"{subject} is not signed with the key that is asked for, or was changed since: get it from who has the key, or load it with the key that signed it.");
        }

        // The checksum fits, so that what is wrong here was written so.
        static void CheckLengths(Frame frame, string subject, ModelLimits limits)
        {
            if (frame.IsUnknown) throw new ModelFileException($"{subject} is stored in a way that this version of Graft does not know: update Graft.");
            if (frame.Inflated > limits.InflatedBytes) throw new ModelFileException($"{subject} has a payload of {frame.Inflated} bytes, and {limits.InflatedBytes} is the limit: raise ModelLimits.InflatedBytes if you trust where it came from.");
            if (frame.IsDeflated ? frame.Inflated <= frame.Stored || frame.Inflated > (long)Deflation.MostRatio * frame.Stored : frame.Inflated != frame.Stored)
                throw new ModelFileException($"{subject} has {frame.Stored} bytes that cannot stand for {frame.Inflated}: it is damaged; get the file anew from where it came.");
        }

        static ArraySegment<byte> Part(ArraySegment<byte> file, int offset, int count) => new ArraySegment<byte>(file.Array, file.Offset + offset, count);

        static byte[] Checksum(byte[] bytes, int offset, int count)
        {
            using SHA256 sha = SHA256.Create();
            return sha.ComputeHash(bytes, offset, count);
        }
    }
}
