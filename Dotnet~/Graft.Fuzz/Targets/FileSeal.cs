using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Graft.Fuzz;

/// <summary>
/// Sets right what a file says of itself: the payload's lengths, the signature where it has one, the checksum. Written along the lines of
/// Documentation~/model-format.md, for both formats.
/// </summary>
static class FileSeal
{
    const int VersionAt = 8, StoredAt = 12, InflatedAt = 20, FlagsAt = 28, FirstPayloadAt = 20, PayloadAt = 32, SignatureLength = 32, ChecksumLength = 32, Deflated = 1, Signed = 2;

    /// <summary>What signed files are signed with, and read with.</summary>
    public static SignatureKey Key { get; } = new("a key of the fuzzer's"u8);

    /// <summary>Whether the file says that it is signed.</summary>
    public static bool IsSigned(ReadOnlySpan<byte> file) => (FlagsOf(file) & Signed) != 0;

    /// <summary>Bytes of the payload inflated, as far as a reader believes it: at most 16 for each of the file.</summary>
    public static long PayloadBytes(ReadOnlySpan<byte> file) =>
        (FlagsOf(file) & Deflated) == 0 ? file.Length : Math.Max(file.Length, Math.Min(16L * file.Length, BinaryPrimitives.ReadInt64LittleEndian(file[InflatedAt..])));

    /// <summary>The payload of a sound file of format 2 that is neither deflated nor signed.</summary>
    public static ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> file) => file[PayloadAt..^ChecksumLength];

    /// <summary>A file of format 1.</summary>
    public static byte[] First(FileKind kind, ReadOnlySpan<byte> payload)
    {
        var file = new byte[FirstPayloadAt + payload.Length + ChecksumLength];
        kind.Magic.CopyTo(file);
        file[VersionAt] = 1;
        payload.CopyTo(file.AsSpan(FirstPayloadAt));
        return Seal(file);
    }

    /// <summary>A file of format 2.</summary>
    /// <param name="kind">Whose.</param>
    /// <param name="stored">The payload as it is stored.</param>
    /// <param name="inflated">Its bytes when it is inflated; as many where it is not deflated.</param>
    /// <param name="signed">Whether it is signed.</param>
    public static byte[] Second(FileKind kind, ReadOnlySpan<byte> stored, int inflated, bool signed)
    {
        var file = new byte[PayloadAt + stored.Length + (signed ? SignatureLength : 0) + ChecksumLength];
        kind.Magic.CopyTo(file);
        file[VersionAt] = 2;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(InflatedAt), inflated);
        file[FlagsAt] = (byte)((inflated != stored.Length ? Deflated : 0) | (signed ? Signed : 0));
        stored.CopyTo(file.AsSpan(PayloadAt));
        return Seal(file);
    }

    /// <summary>Seals in place what is long enough to be sealed.</summary>
    public static byte[] Seal(byte[] file)
    {
        bool isFirst = file.Length > VersionAt && file[VersionAt] == 1, isSigned = IsSigned(file);
        int payloadAt = isFirst ? FirstPayloadAt : PayloadAt, end = file.Length - ChecksumLength - (isSigned ? SignatureLength : 0);
        if (end < payloadAt) return file;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(StoredAt), end - payloadAt);
        if (!isFirst && (FlagsOf(file) & Deflated) == 0) BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(InflatedAt), end - payloadAt);
        if (isSigned) Key.Sign(file, 0, end).CopyTo(file, end);
        SHA256.HashData(file.AsSpan(..^ChecksumLength), file.AsSpan(^ChecksumLength..));
        return file;
    }

    static int FlagsOf(ReadOnlySpan<byte> file) => file.Length >= PayloadAt && file[VersionAt] == 2 ? file[FlagsAt] : 0;
}
