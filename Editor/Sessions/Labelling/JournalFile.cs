using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;

namespace Graft.Editing
{
    /// <summary>
    /// Records in a file that only grows: a mark of eight bytes, then each record's length (4), the first 8 bytes of its SHA-256, and itself. What the end of the
    /// process cut short, and all that stands after something damaged, is not there.
    /// </summary>
    static class JournalFile
    {
        const int Ahead = 12;
        static readonly byte[] Mark = { (byte)'G', (byte)'R', (byte)'A', (byte)'F', (byte)'T', (byte)'J', (byte)'N', (byte)'1' };

        /// <summary>An empty journal in the place of whatever is there.</summary>
        public static long Begin(string path)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path));
            AtomicFile.Write(path, Mark);
            return Mark.Length;
        }

        /// <summary>One record more, on the disk when this returns.</summary>
        /// <param name="path">The journal.</param>
        /// <param name="end">Where its last sound record ends; what is beyond is overwritten.</param>
        /// <param name="record">What is added.</param>
        /// <returns>Where it ends now.</returns>
        public static long Append(string path, long end, byte[] record)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
            stream.SetLength(end);
            stream.Position = end;
            stream.Write(BitConverter.GetBytes(record.Length), 0, 4);
            stream.Write(Sum(record), 0, Ahead - 4);
            stream.Write(record, 0, record.Length);
            stream.Flush(true);
            return stream.Position;
        }

        /// <summary>The sound records, up to the first that is not.</summary>
        /// <param name="path">The journal.</param>
        /// <returns>Each with where it ends.</returns>
        /// <exception cref="InvalidDataException">It is no journal.</exception>
        public static IReadOnlyList<(byte[] record, long end)> Read(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var mark = new byte[Mark.Length];
            if (!Fill(stream, mark) || !mark.AsSpan().SequenceEqual(Mark)) throw new InvalidDataException("it is no journal of a data set");
            var ahead = new byte[Ahead];
            var records = new List<(byte[], long)>();
            while (Fill(stream, ahead))
            {
                int length = BitConverter.ToInt32(ahead, 0);
                if (length < 1 || length > stream.Length - stream.Position) break;
                var record = new byte[length];
                if (!Fill(stream, record) || !Sum(record).AsSpan().SequenceEqual(ahead.AsSpan(4))) break;
                records.Add((record, stream.Position));
            }
            return records;
        }

        static bool Fill(Stream stream, byte[] bytes)
        {
            int count = 0, read;
            while (count < bytes.Length && (read = stream.Read(bytes, count, bytes.Length - count)) > 0) count += read;
            return count == bytes.Length;
        }

        static byte[] Sum(byte[] record)
        {
            using SHA256 sha = SHA256.Create();
            return sha.ComputeHash(record).AsSpan(0, Ahead - 4).ToArray();
        }
    }
}
