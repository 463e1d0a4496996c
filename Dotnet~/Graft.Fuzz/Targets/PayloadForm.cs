using System.IO.Compression;

namespace Graft.Fuzz;

/// <summary>The input is a payload, which gets its frame; where it is to be deflated that happens here, so that it does not hide the payload from the fuzzer.</summary>
/// <param name="kind">Whose.</param>
/// <param name="format">1 or 2.</param>
/// <param name="deflates">Whether it is deflated where that makes it smaller; format 2 only.</param>
/// <param name="signs">Whether it is signed; format 2 only.</param>
sealed class PayloadForm(FileKind kind, int format, bool deflates = false, bool signs = false) : IForm
{
    public byte[] FileOf(ReadOnlySpan<byte> input)
    {
        if (format == 1) return FileSeal.First(kind, input);
        ReadOnlySpan<byte> stored = deflates && Deflated(input) is { } smaller && smaller.Length < input.Length ? smaller : input;
        return FileSeal.Second(kind, stored, input.Length, signs);
    }

    public byte[] InputOf(ReadOnlySpan<byte> file) => FileSeal.PayloadOf(file).ToArray();

    static byte[] Deflated(ReadOnlySpan<byte> payload)
    {
        using var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, CompressionLevel.Fastest)) stream.Write(payload);
        return deflated.ToArray();
    }
}
