using System.Buffers.Binary;

namespace Graft.Fuzz;

/// <summary>The input is a payload; it gets the frame of a format that lays it down plainly.</summary>
/// <param name="kind">Whose magic it gets.</param>
/// <param name="version">The format's version.</param>
sealed class SealedPayload(FileKind kind, int version) : IForm
{
    const int VersionAt = 8;

    public byte[] FileOf(ReadOnlySpan<byte> input)
    {
        var file = new byte[ResealedFile.PayloadAt + input.Length + ResealedFile.ChecksumLength];
        kind.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(VersionAt), version);
        input.CopyTo(file.AsSpan(ResealedFile.PayloadAt));
        return ResealedFile.Seal(file);
    }

    public byte[] InputOf(ReadOnlySpan<byte> file) => file[ResealedFile.PayloadAt..^ResealedFile.ChecksumLength].ToArray();
}
