namespace Graft.Fuzz;

/// <summary>The input is a whole file; what it says of itself is set right.</summary>
sealed class ResealedFile : IForm
{
    public byte[] FileOf(ReadOnlySpan<byte> input) => FileSeal.Seal(input.ToArray());
    public byte[] InputOf(ReadOnlySpan<byte> file) => file.ToArray();
}
