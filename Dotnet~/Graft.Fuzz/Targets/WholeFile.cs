namespace Graft.Fuzz;

/// <summary>The input is the file, as it is.</summary>
sealed class WholeFile : IForm
{
    public byte[] FileOf(ReadOnlySpan<byte> input) => input.ToArray();
    public byte[] InputOf(ReadOnlySpan<byte> file) => file.ToArray();
}
