using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Graft.Fuzz;

/// <summary>The input is a whole file; its payload's length and its checksum are set right.</summary>
sealed class ResealedFile : IForm
{
    public const int LengthAt = 12, PayloadAt = 20, ChecksumLength = 32;

    public byte[] FileOf(ReadOnlySpan<byte> input) => Seal(input.ToArray());
    public byte[] InputOf(ReadOnlySpan<byte> file) => file.ToArray();

    /// <summary>Seals in place what is long enough to be sealed.</summary>
    public static byte[] Seal(byte[] file)
    {
        int end = file.Length - ChecksumLength;
        if (end < PayloadAt) return file;
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(LengthAt), end - PayloadAt);
        SHA256.HashData(file.AsSpan(0, end), file.AsSpan(end));
        return file;
    }
}
