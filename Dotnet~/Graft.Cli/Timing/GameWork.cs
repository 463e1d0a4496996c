using System.Diagnostics;

namespace Graft.Cli.Timing;

/// <summary>
/// What the main thread of a game does beside: a fixed amount of work, so that whatever slows it down shows, and one answer of a model. It
/// walks through as much memory as a core's second cache has room for.
/// </summary>
sealed class GameWork
{
    const int Calibrations = 200, Words = 64 * 1024;

    readonly int[] memory = new int[Words];
    readonly Predictor? predictor;
    readonly byte[]? image;
    readonly int passes;
    int sum;

    /// <param name="milliseconds">How long it takes on a free core.</param>
    /// <param name="predictor">Answers once a frame; null where the game does that itself.</param>
    /// <param name="image">What it is asked.</param>
    public GameWork(double milliseconds, Predictor? predictor = null, byte[]? image = null)
    {
        this.predictor = predictor;
        this.image = image;
        var ticks = new long[Calibrations];
        for (int i = 0; i < ticks.Length; i++)
        {
            long before = Stopwatch.GetTimestamp();
            Pass();
            ticks[i] = Stopwatch.GetTimestamp() - before;
            // Past the compiler's first versions.
            if (i == Calibrations / 4) Thread.Sleep(200);
        }
        Array.Sort(ticks, Calibrations / 2, Calibrations / 2);
        passes = Math.Max(1, (int)(milliseconds / 1000 * Stopwatch.Frequency / ticks[Calibrations / 4 * 3]));
    }

    public void Do()
    {
        for (int pass = 0; pass < passes; pass++) Pass();
        predictor?.Recognise(image);
    }

    void Pass()
    {
        int value = sum;
        foreach (ref int word in memory.AsSpan()) word = value = value * 1664525 + word;
        sum = value;
    }
}
