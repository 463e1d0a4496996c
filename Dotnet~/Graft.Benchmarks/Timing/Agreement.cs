using Graft.Cli.Sessions;

namespace Graft.Benchmarks.Timing;

/// <summary>That both sides compute the same, on every image: otherwise their times could not be compared.</summary>
static class Agreement
{
    public const float Tolerance = 1e-5f;

    /// <summary>By how much the probabilities of two sides differ at most.</summary>
    public static float LargestDifference(ISide one, ISide other)
    {
        float largest = 0;
        for (int call = 0; call < one.Calls; call++)
        {
            one.Call(call);
            other.Call(call);
            for (int i = 0; i < one.Answers.Length; i++)
            {
                float difference = Math.Abs(one.Answers[i] - other.Answers[i]);
                // Not a number is a difference too.
                if (!(difference <= largest)) largest = difference;
                if (float.IsNaN(largest)) return largest;
            }
        }
        return largest;
    }

    /// <summary>The largest difference of any side from the first.</summary>
    /// <exception cref="CommandException">It is larger than rounding explains.</exception>
    public static float Check(IReadOnlyList<ISide> sides)
    {
        float largest = 0;
        foreach (ISide side in sides.Skip(1))
        {
            float difference = LargestDifference(sides[0], side);
            if (!(difference <= Tolerance)) throw new CommandException(FormattableString.Invariant($"{side.Name} ({side.Threads} threads) and {sides[0].Name} answer the same images with probabilities that differ by {difference:G3}: their times cannot be compared. Please report it."));
            largest = Math.Max(largest, difference);
        }
        return largest;
    }
}
