namespace Graft.Fuzz;

/// <summary>The input is a program that edits a seed's payload, which then gets its frame.</summary>
/// <param name="frame">How a payload becomes a file.</param>
/// <param name="files">Sound files in that frame.</param>
sealed class EditedPayload(IForm frame, IEnumerable<byte[]> files) : IForm
{
    const int LongestSeed = 40;

    readonly Lazy<PayloadEditor> editor = new(() => new PayloadEditor(files.Select(file => frame.InputOf(file)), MessagePackTokens.Items));

    public byte[] FileOf(ReadOnlySpan<byte> input) => frame.FileOf(editor.Value.PayloadOf(input));

    // Any bytes are a program, and some of the file's are as good as others.
    public byte[] InputOf(ReadOnlySpan<byte> file) => file.Slice(file.Length / 3, Math.Min(LongestSeed, file.Length / 3)).ToArray();
}
