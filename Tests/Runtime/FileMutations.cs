using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>Damages a sound file in one way or a few: at random places, and where MessagePack says how much there is of something.</summary>
    sealed class FileMutations
    {
        // Types with room for a number after them, and numbers that readers have fallen over.
        static readonly byte[] Codes = { 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf };
        static readonly byte[] Plain = { 0x00, 0x01, 0x7f, 0x80, 0x81, 0x90, 0x91, 0x9f, 0xa0, 0xa1, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xe0, 0xff };
        static readonly ulong[] Numbers = { 0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x100000, 0x7ffffff0, 0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fc00000, 0x7f800000 };
        readonly byte[] file, payload;
        readonly List<int> items;
        RandomStream random;

        public FileMutations(byte[] file, ulong seed)
        {
            this.file = file;
            payload = FileSurgery.Payload(file);
            items = FileSurgery.Items(payload);
            random = new RandomStream(seed, 0);
        }

        /// <summary>The next damaged file. One that is sealed has a right checksum, so that its payload is read, or the deflate that it is in.</summary>
        public byte[] Next(bool seal)
        {
            if (seal && (FileSurgery.Flags(file) & FileSurgery.Deflated) != 0 && random.NextInt(3) == 0) return ChangeFrame();
            byte[] bytes = seal ? payload : file;
            bool first = true;
            do
            {
                // Items are where they were only until the first change.
                bytes = seal && first && random.NextInt(3) > 0 ? ChangeItem(bytes) : ChangeBytes(bytes);
                first = false;
            }
            while (random.NextInt(4) == 0);
            return seal ? FileSurgery.Seal(file, bytes) : bytes;
        }

        // Behind the version, so that header, deflate and signature are reached as well.
        byte[] ChangeFrame()
        {
            byte[] changed = ChangeBytes(file.Skip(FileSurgery.LengthAt).Take(file.Length - FileSurgery.LengthAt - FileSurgery.ChecksumLength).ToArray());
            return FileSurgery.Resealed(file.Take(FileSurgery.LengthAt).Concat(changed).Concat(new byte[FileSurgery.ChecksumLength]).ToArray());
        }

        byte[] ChangeBytes(byte[] bytes)
        {
            if (bytes.Length == 0) return new[] { (byte)random.NextInt(256) };
            int at = random.NextInt(bytes.Length);
            byte[] changed = (byte[])bytes.Clone();
            switch (random.NextInt(6))
            {
                case 0: changed[at] ^= (byte)(1 << random.NextInt(8)); return changed;
                case 1: changed[at] = (byte)random.NextInt(256); return changed;
                case 2: changed[at] = Plain[random.NextInt(Plain.Length)]; return changed;
                case 3: return bytes.Take(at).ToArray();
                case 4: return FileSurgery.Splice(bytes, at, 0, Enumerable.Range(0, 1 + random.NextInt(8)).Select(_ => (byte)random.NextInt(256)).ToArray());
                default:
                    // A number over what is there: in the frame this is the version or the length.
                    at = random.NextInt(2) == 0 ? at : Math.Min(8 + random.NextInt(24), bytes.Length - 1);
                    byte[] number = FileSurgery.LittleEndian((long)Numbers[random.NextInt(Numbers.Length)]);
                    return FileSurgery.Splice(bytes, at, Math.Min(8, bytes.Length - at), number);
            }
        }

        byte[] ChangeItem(byte[] bytes)
        {
            int at = items[random.NextInt(items.Count)], other = items[random.NextInt(items.Count)];
            int header = FileSurgery.HeaderLength(bytes, at, out _, out _), whole = FileSurgery.EndOf(bytes, at) - at;
            switch (random.NextInt(6))
            {
                case 0: return FileSurgery.Splice(bytes, at, header, Header());
                case 1: return FileSurgery.Splice(bytes, at, whole, Header());
                case 2: return FileSurgery.Splice(bytes, at, whole, new[] { Plain[random.NextInt(Plain.Length)] });
                case 3: return FileSurgery.Splice(bytes, at, whole, new byte[0]);
                case 4: return FileSurgery.Splice(bytes, at, 0, bytes.Skip(at).Take(whole).ToArray());
                default: return FileSurgery.Splice(bytes, at, whole, bytes.Skip(other).Take(FileSurgery.EndOf(bytes, other) - other).ToArray());
            }
        }

        // A type that a number follows, big-endian, as many bytes of it as the type has or some others.
        byte[] Header()
        {
            byte code = Codes[random.NextInt(Codes.Length)];
            int width = code == 0xcb || code == 0xcf || code == 0xd3 ? 8 : code == 0xc6 || code == 0xca || code == 0xce || code == 0xd2 || code == 0xdb || code == 0xdd || code == 0xdf ? 4 : 1 << random.NextInt(2);
            byte[] number = FileSurgery.LittleEndian((long)Numbers[random.NextInt(Numbers.Length)]).Take(width).Reverse().ToArray();
            return new[] { code }.Concat(number).ToArray();
        }
    }
}
