using System;
using System.IO;
using System.IO.Compression;

namespace Graft
{
    /// <summary>
    /// Reads the IDX format: two zero bytes, the element type, the number of dimensions, the dimensions (32 bits, most significant byte first),
    /// the elements. Trusts nothing: memory grows with the bytes that have really come, never with what a header promises.
    /// </summary>
    static class IdxReader
    {
        /// <summary>More than any real data set of small images; a file that promises more is refused.</summary>
        public const int MostBytes = 1 << 30;

        const byte UnsignedByte = 0x08;
        const int FirstChunk = 1 << 20;

        /// <summary>The elements of a file of unsigned bytes with the given number of dimensions.</summary>
        public static byte[] Read(Stream stream, string name, string what, int[] dimensions)
        {
            try
            {
                var start = new byte[2];
                int got = Fill(stream, start, 0, 2);
                bool packed = got == 2 && start[0] == 0x1f && start[1] == 0x8b;
                long left = !packed && stream.CanSeek ? stream.Length - stream.Position + got : long.MaxValue;
                Stream whole = new PrefixedStream(start, got, stream);
                if (!packed) return Elements(whole, left, name, what, dimensions);
                using (var unpacked = new GZipStream(whole, CompressionMode.Decompress)) return Elements(unpacked, left, name, what, dimensions);
            }
            catch (InvalidDataException damage)
            {
                throw new IdxFileException(name, "the gzip data are damaged; fetch the file again.", damage);
            }
            catch (IOException failure)
            {
                throw new IdxFileException(name, "reading failed (" + failure.Message + "); check the disk, or fetch the file again.", failure);
            }
        }

        static byte[] Elements(Stream stream, long left, string name, string what, int[] dimensions)
        {
            int rank = dimensions.Length;
            var header = new byte[4 + 4 * rank];
            if (Fill(stream, header, 0, 4) < 4) throw new IdxFileException(name, "it ends inside its header; fetch the file again.");
            if (header[0] != 0 || header[1] != 0)
                throw new IdxFileException(name, "it is not an IDX file (it does not begin with two zero bytes); choose an IDX file, plain or gzip.");
            if (header[2] != UnsignedByte)
                throw new IdxFileException(name, $"its elements are of type 0x{header[2]:x2}, and only unsigned bytes (0x08) are read; convert it.");
            if (header[3] != rank)
                throw new IdxFileException(name, $"it has {header[3]} dimensions where {what} have {rank}; were images and labels swapped?");
            if (Fill(stream, header, 4, 4 * rank) < 4 * rank) throw new IdxFileException(name, "it ends inside its header; fetch the file again.");

            long size = 1;
            for (int i = 0; i < rank; i++)
            {
                int at = 4 + 4 * i;
                long dimension = (uint)(header[at] << 24 | header[at + 1] << 16 | header[at + 2] << 8 | header[at + 3]);
                if (dimension == 0) throw new IdxFileException(name, $"dimension {i} is 0, so it holds no {what}; choose a file that has some.");
                if (dimension > MostBytes / size)
                    throw new IdxFileException(name, $"its header promises more than {MostBytes} bytes; it is damaged or no data set: fetch it again.");
                size *= dimension;
                dimensions[i] = (int)dimension;
            }
            if (left != long.MaxValue && left - header.Length < size) throw Truncated(name, left - header.Length, size);
            byte[] elements = Grow(stream, (int)size, name);
            if (Fill(stream, header, 0, 1) > 0)
                throw new IdxFileException(name, $"more bytes follow the {size} that its header promises; fetch the file again.");
            return elements;
        }

        static byte[] Grow(Stream stream, int size, string name)
        {
            var elements = new byte[Math.Min(size, FirstChunk)];
            int got = 0;
            while (true)
            {
                got += Fill(stream, elements, got, elements.Length - got);
                if (got < elements.Length) throw Truncated(name, got, size);
                if (got == size) return elements;
                Array.Resize(ref elements, (int)Math.Min(size, 2L * elements.Length));
            }
        }

        static IdxFileException Truncated(string name, long got, long size) =>
            new IdxFileException(name, $"it is cut short: {Math.Max(0, got)} of {size} bytes are there; fetch the file again.");

        // Streams may give less than was asked for; only 0 means the end.
        static int Fill(Stream stream, byte[] buffer, int offset, int count)
        {
            int got = 0;
            while (got < count)
            {
                int now = stream.Read(buffer, offset + got, count - got);
                if (now == 0) break;
                got += now;
            }
            return got;
        }
    }
}
