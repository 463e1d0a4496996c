using Graft.Benchmarks.Networks;

namespace Graft.Benchmarks.Timing;

/// <summary>One network in one batch size: what each side took.</summary>
sealed record InferenceCase
{
    public required TimedNetwork Network { get; init; }
    public required int Batch { get; init; }

    /// <summary>By how much the sides' probabilities differ at most.</summary>
    public required float LargestDifference { get; init; }

    /// <summary>One for each count of threads, the fewest first.</summary>
    public required IReadOnlyList<CallTimes> Graft { get; init; }
    public required IReadOnlyList<CallTimes> OnnxRuntime { get; init; }

    /// <summary>Graft on bytes; null where that was not timed.</summary>
    public required CallTimes? Bytes { get; init; }

    /// <summary>Of the whole process, per call of Graft's.</summary>
    public required double AllocatedBytes { get; init; }

    /// <summary>What counts: for one image the one with the fewest threads, for a batch the fastest.</summary>
    public CallTimes BestGraft => Best(Graft);
    public CallTimes BestOnnxRuntime => Best(OnnxRuntime);

    public double Ratio => BestGraft.Microseconds / BestOnnxRuntime.Microseconds;

    CallTimes Best(IReadOnlyList<CallTimes> times) => Batch == 1 ? times[0] : times.MinBy(each => each.Microseconds)!;
}
