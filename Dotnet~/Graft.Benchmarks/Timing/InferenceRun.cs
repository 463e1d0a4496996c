using System.Globalization;
using Graft.Benchmarks.Networks;
using Graft.Benchmarks.Onnx;
using Graft.Cli.Sessions;

namespace Graft.Benchmarks.Timing;

/// <summary>Measures one network after the other, in every batch size.</summary>
/// <param name="session">Where progress is shown.</param>
/// <param name="images">What is answered.</param>
/// <param name="threads">Counts of threads, the fewest first.</param>
/// <param name="seconds">How long each side is timed in each case.</param>
sealed class InferenceRun(Session session, TestImages images, IReadOnlyList<int> threads, double seconds)
{
    public static readonly int[] Batches = [1, 32, 1000];

    readonly Rounds rounds = new(seconds);

    public IEnumerable<InferenceCase> Measure(TimedNetwork network) => Batches.Select(batch => Measure(network, batch));

    InferenceCase Measure(TimedNetwork network, int batch)
    {
        session.Notice(string.Create(CultureInfo.InvariantCulture, $"Measuring: {network.Form}, {network.Zeros:P0} zeros, batch of {batch} ..."));
        // Graft answers a single image on the caller's thread, whatever it is given.
        List<ISide> sides = [.. threads.Take(batch == 1 ? 1 : threads.Count).Select(count => new GraftSide(network.Model, images, batch, count))];
        int graft = sides.Count;
        sides.AddRange(threads.Select(count => new OnnxRuntimeSide(network.Model, images, batch, count)));
        int peers = sides.Count;
        if (batch == 1) sides.Add(new GraftBytesSide(network.Model, images, batch, threads[0]));
        try
        {
            float difference = Agreement.Check(sides);
            CallDurations[] samples = rounds.Time(sides);
            CallTimes[] timings = [.. sides.Zip(samples, CallTimes.Of)];
            return new InferenceCase
            {
                Network = network, Batch = batch, LargestDifference = difference,
                Graft = timings[..graft], OnnxRuntime = timings[graft..peers], Bytes = timings[peers..].SingleOrDefault(),
                AllocatedBytes = sides.Where(side => side is not OnnxRuntimeSide).Max(rounds.AllocatedBytes),
            };
        }
        finally
        {
            foreach (ISide side in sides) side.Dispose();
        }
    }
}
