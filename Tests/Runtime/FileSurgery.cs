using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Graft.Tests
{
    /// <summary>Cuts files open along the lines of Documentation~/model-format.md, changes them, and seals them again with the right checksum.</summary>
    static class FileSurgery
    {
        public const int LengthAt = 12, InflatedAt = 20, FlagsAt = 28, Deflated = 1, Signed = 2, ChecksumLength = 32, SignatureLength = 32;

        /// <summary>Where the payload begins: format 1 has no inflated length and no flags.</summary>
        public static int PayloadAt(byte[] file) => file[8] == 1 ? 20 : 32;

        public static int Flags(byte[] file) => file[8] == 1 ? 0 : file[FlagsAt];

        public static byte[] Payload(byte[] file)
        {
            byte[] stored = file.Skip(PayloadAt(file)).Take(BitConverter.ToInt32(file, LengthAt)).ToArray();
            if ((Flags(file) & Deflated) == 0) return stored;
            using var stream = new DeflateStream(new MemoryStream(stored), CompressionMode.Decompress);
            var payload = new MemoryStream();
            stream.CopyTo(payload);
            return payload.ToArray();
        }

        /// <summary>The payload in the frame of the other file: deflated, and with room for a signature, where that has it.</summary>
        public static byte[] Seal(byte[] file, byte[] payload) => SealStored(file, (Flags(file) & Deflated) == 0 ? payload : Deflate(payload), payload.Length, Flags(file));

        /// <summary>Bytes as they stand in the file, in a frame that says what it is told to.</summary>
        public static byte[] SealStored(byte[] file, byte[] stored, long inflated, int flags)
        {
            IEnumerable<byte> front = file.Take(LengthAt).Concat(LittleEndian(stored.Length));
            if (file[8] > 1) front = front.Concat(LittleEndian(inflated)).Concat(LittleEndian(flags).Take(4));
            front = front.Concat(stored).Concat(file.Skip(file.Length - ChecksumLength - SignatureLength).Take((flags & Signed) == 0 ? 0 : SignatureLength));
            return Checksummed(front.ToArray());
        }

        /// <summary>The file with the right checksum over what now stands in it.</summary>
        public static byte[] Resealed(byte[] file) => Checksummed(file.Take(file.Length - ChecksumLength).ToArray());

        public static byte[] Deflate(byte[] payload)
        {
            var deflated = new MemoryStream();
            using (var stream = new DeflateStream(deflated, CompressionLevel.Optimal, true)) stream.Write(payload, 0, payload.Length);
            return deflated.ToArray();
        }

        public static byte[] LittleEndian(long number) => Enumerable.Range(0, 8).Select(i => (byte)(number >> (8 * i))).ToArray();

        /// <summary>The file with another item behind the n-th occurrence of the key, sealed.</summary>
        public static byte[] Replace(byte[] file, string key, byte[] item, int occurrence = 0)
        {
            byte[] payload = Payload(file);
            int at = After(payload, key, occurrence);
            return Seal(file, Splice(payload, at, EndOf(payload, at) - at, item));
        }

        /// <summary>The file with another text of the same length somewhere in its payload, sealed.</summary>
        public static byte[] Rename(byte[] file, string from, string to)
        {
            byte[] payload = Payload(file);
            int at = After(payload, from, 0);
            byte[] bytes = Encoding.UTF8.GetBytes(to);
            return Seal(file, Splice(payload, at - bytes.Length, bytes.Length, bytes));
        }

        public static byte[] Splice(byte[] bytes, int at, int count, byte[] insert) => bytes.Take(at).Concat(insert).Concat(bytes.Skip(at + count)).ToArray();

        static byte[] Checksummed(byte[] front)
        {
            using SHA256 sha = SHA256.Create();
            return front.Concat(sha.ComputeHash(front)).ToArray();
        }

        /// <summary>Where the text ends that stands in the payload as a short string.</summary>
        public static int After(byte[] payload, string key, int occurrence)
        {
            byte[] text = Encoding.UTF8.GetBytes(key);
            foreach (int at in Items(payload))
                if (payload[at] == (0xa0 | text.Length) && payload.AsSpan(at + 1, text.Length).SequenceEqual(text) && occurrence-- == 0) return at + 1 + text.Length;
            throw new ArgumentException($"There is no '{key}'.");
        }

        /// <summary>Where items begin, whole lists and what is in them alike.</summary>
        public static List<int> Items(byte[] payload)
        {
            var items = new List<int>();
            for (int at = 0; at < payload.Length; at += HeaderLength(payload, at, out int content, out _) + content) items.Add(at);
            return items;
        }

        /// <summary>Where the item ends, with all that is in it.</summary>
        public static int EndOf(byte[] payload, int at)
        {
            for (int left = 1; left > 0; left--)
            {
                at += HeaderLength(payload, at, out int content, out int items) + content;
                left += items;
            }
            return at;
        }

        /// <summary>Bytes of an item's type and count, then of its raw content, and the items it is made of. For sound payloads only.</summary>
        public static int HeaderLength(byte[] payload, int at, out int content, out int items)
        {
            int code = payload[at];
            content = items = 0;
            if (code < 0x80 || code >= 0xe0) return 1;
            if (code < 0x90) { items = 2 * (code & 15); return 1; }
            if (code < 0xa0) { items = code & 15; return 1; }
            if (code < 0xc0) { content = code & 31; return 1; }
            switch (code)
            {
                case 0xc4: case 0xd9: content = payload[at + 1]; return 2;
                case 0xc5: case 0xda: content = payload[at + 1] << 8 | payload[at + 2]; return 3;
                case 0xdc: items = payload[at + 1] << 8 | payload[at + 2]; return 3;
                case 0xca: case 0xd2: case 0xce: return 5;
                case 0xcb: return 9;
                case 0xcc: case 0xd0: return 2;
                case 0xcd: case 0xd1: return 3;
                case 0xc0: case 0xc2: case 0xc3: return 1;
                default: throw new ArgumentException($"There is no item of type {code:x2} in a sound payload.");
            }
        }
    }
}
