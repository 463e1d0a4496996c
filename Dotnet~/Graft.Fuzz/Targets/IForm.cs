namespace Graft.Fuzz;

/// <summary>
/// How an input becomes a file. An input's first byte chooses one: most inputs must get past the checksum for the fuzzer to reach the parser,
/// and some must not, so that it reaches the checks before it.
/// </summary>
interface IForm
{
    /// <summary>The file that the input stands for.</summary>
    byte[] FileOf(ReadOnlySpan<byte> input);

    /// <summary>The input that stands for the file; where a form makes its own, some input.</summary>
    byte[] InputOf(ReadOnlySpan<byte> file);
}
