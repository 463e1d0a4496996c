using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>
    /// How a file lies around its payload. Format 1: magic (8 bytes), version (4), payload bytes n (8), the payload, checksum (32). Format 2:
    /// magic (8), version (4), n as stored (8), bytes of the payload inflated (8), flags (4), the payload, a signature (32) where it is
    /// flagged, checksum (32). Numbers are little-endian.
    /// </summary>
    readonly struct Frame
    {
        public const int Version = 2, ChecksumLength = 32;
        const int VersionAt = 8, LengthAt = 12, InflatedAt = 20, FlagsAt = 28, FirstPayloadAt = 20, DeflatedFlag = 1, SignedFlag = 2;
        readonly int flags;

        Frame(int format, int stored, long inflated, int flags)
        {
            Format = format;
            Stored = stored;
            Inflated = inflated;
            this.flags = flags;
        }

        public int Format { get; }

        /// <summary>Bytes that the payload takes in the file.</summary>
        public int Stored { get; }

        /// <summary>Bytes that the payload says to have: the same, or more where it is deflated.</summary>
        public long Inflated { get; }

        public bool IsDeflated => (flags & DeflatedFlag) != 0;
        public bool IsSigned => (flags & SignedFlag) != 0;
        public bool IsUnknown => (flags & ~(DeflatedFlag | SignedFlag)) != 0;

        public int PayloadAt => HeaderLength(Format);

        /// <summary>Where the payload ends and the signature stands.</summary>
        public int SignatureAt => PayloadAt + Stored;

        /// <summary>Writes the header and the payload; signature and checksum are over them and follow.</summary>
        public static void Write(PayloadBuffer file, FileKind kind, ReadOnlySpan<byte> stored, int inflated, bool deflated, bool signed)
        {
            Span<byte> header = file.Append(HeaderLength(Version));
            kind.Magic.CopyTo(header);
            BinaryPrimitives.WriteInt32LittleEndian(header.Slice(VersionAt), Version);
            BinaryPrimitives.WriteInt64LittleEndian(header.Slice(LengthAt), stored.Length);
            BinaryPrimitives.WriteInt64LittleEndian(header.Slice(InflatedAt), inflated);
            BinaryPrimitives.WriteInt32LittleEndian(header.Slice(FlagsAt), (deflated ? DeflatedFlag : 0) | (signed ? SignedFlag : 0));
            stored.CopyTo(file.Append(stored.Length));
        }

        /// <summary>The frame of these bytes, of which it takes up all. What it says besides is to be believed after its checksum.</summary>
        public static Frame Read(ReadOnlySpan<byte> bytes, FileKind kind, string subject)
        {
            if (bytes.Length == 0) throw new ModelFileException($"{subject} is empty: get the file anew from where it came.");
            ReadOnlySpan<byte> start = bytes.Slice(0, Math.Min(bytes.Length, VersionAt));
            FileKind found = FileKind.Of(start);
            if (found != null && found != kind) throw new ModelFileException($"{subject} is a {found.Name}: load it with {found.Loader}.");
            if (!start.SequenceEqual(kind.Magic.Slice(0, start.Length))) throw new ModelFileException($"{subject} is no {kind.Name} of Graft: choose a {kind.Name} that Graft saved.");
            if (bytes.Length < LengthAt) throw CutShort(subject, bytes.Length, LengthAt);
            int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(VersionAt));
            if (version > Version) throw new ModelFileException($"{subject} has format {version}, and this version of Graft reads up to {Version}: update Graft.");
            if (version < 1) throw new ModelFileException($"{subject} has format {version}, which never was: it is damaged; get the file anew from where it came.");
            int around = HeaderLength(version) + ChecksumLength;
            if (bytes.Length < around) throw CutShort(subject, bytes.Length, around);
            long stored = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(LengthAt)), inflated = stored;
            int flags = 0;
            if (version > 1)
            {
                inflated = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(InflatedAt));
                flags = BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(FlagsAt));
            }
            long present = bytes.Length - around - ((flags & SignedFlag) != 0 ? SignatureKey.SignatureLength : 0);
            if (stored < 0 || stored > present) throw CutShort(subject, present, stored);
            if (stored < present) throw new ModelFileException($"{subject} goes on for {present - stored} bytes after its end: it is damaged; get the file anew from where it came.");
            return new Frame(version, (int)stored, inflated, flags);
        }

        static int HeaderLength(int version) => version == 1 ? FirstPayloadAt : FlagsAt + sizeof(int);

        static ModelFileException CutShort(string subject, long present, long stored) =>
            new ModelFileException($"{subject} is cut short ({present} bytes where {(ulong)stored} should be): get the file anew from where it came.");
    }
}
