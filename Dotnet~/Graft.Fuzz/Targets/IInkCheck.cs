namespace Graft.Fuzz;

/// <summary>One way in which ink comes.</summary>
interface IInkCheck
{
    IEnumerable<byte[]> Seeds { get; }

    /// <exception cref="FindingException">A promise is broken.</exception>
    void Run(InputBytes input);
}
