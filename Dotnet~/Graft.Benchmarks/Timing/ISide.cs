namespace Graft.Benchmarks.Timing;

/// <summary>One side of a comparison: a network that is ready to answer batches of the test images.</summary>
interface ISide : IDisposable
{
    string Name { get; }
    int Threads { get; }

    /// <summary>How many batches there are.</summary>
    int Calls { get; }

    /// <summary>Answers one batch, 0 to <see cref="Calls"/> - 1.</summary>
    void Call(int index);

    /// <summary>Batch x classes: the last call's.</summary>
    float[] Answers { get; }
}
