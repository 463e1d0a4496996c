using System.Globalization;
using System.Runtime.InteropServices;
using Graft.Benchmarks.Timing;
using Graft.Cli.Data;
using Spectre.Console;

namespace Graft.Benchmarks.Reporting;

/// <summary>The measured times, for people and for programs.</summary>
sealed class InferenceReport(IDataSource source, TestImages images, double seconds, IReadOnlyList<InferenceCase> cases)
{
    readonly double clock = Rounds.ClockMicroseconds();

    public object Json => new
    {
        device = Processor.Name,
        details = Details,
        data = source.Kind,
        images = images.Count,
        seconds,
        clockMicroseconds = clock,
        cases = cases.Select(Case),
        bytes = cases.Where(each => each.Bytes != null).Select(each => new
        {
            form = each.Network.Form, zeros = Zeros(each), batch = each.Batch, microseconds = each.Bytes!.Microseconds, p999Microseconds = each.Bytes.P999Microseconds, calls = each.Bytes.Calls,
        }),
    };

    public IEnumerable<Table> Tables
    {
        get
        {
            InferenceCase widest = cases.MaxBy(each => each.Graft.Count)!;
            string[] graft = [.. widest.Graft.Select(times => Column("Graft", times))], peers = [.. widest.OnnxRuntime.Select(times => Column("ONNX Runtime", times))];
            Table table = Cli.Reporting.Tables.New(["network", "accuracy", "batch", .. graft, .. peers, "ratio", "bytes a call"]);
            foreach (InferenceCase each in cases)
            {
                string network = Network(each), accuracy = Cli.Reporting.Tables.Share(each.Network.TestAccuracy);
                table.AddRow([network, accuracy, $"{each.Batch}", .. Cells(each.Graft, graft.Length), .. each.OnnxRuntime.Select(Cell), Ratio(each.Ratio), Bytes(each.AllocatedBytes)]);
                if (each.Bytes is { } bytes) table.AddRow([network, accuracy, $"{each.Batch}, bytes", .. Cells([bytes], graft.Length), .. peers.Select(_ => ""), "", ""]);
            }
            yield return table;
        }
    }

    public IEnumerable<string> Notes =>
    [
        $"Microseconds a call, median / 99.9th percentile, over {images.Count} images in turn ({source.Description}). Ratio: Graft to ONNX Runtime, for one image with the fewest threads, for a batch each with its better count.",
        string.Create(CultureInfo.InvariantCulture, $"Two readings of the clock with nothing between them take {1000 * clock:F0} ns, which are part of each time. Probabilities agree within {cases.Max(each => each.LargestDifference):G2}."),
        $"{Processor.Name}, {Details}",
    ];

    static string Details => $"{Environment.ProcessorCount} logical processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {new ManagedDevice().Details}";

    static object Case(InferenceCase each) => new
    {
        form = each.Network.Form,
        zeros = Zeros(each),
        batch = each.Batch,
        microseconds = each.BestGraft.Microseconds,
        p999Microseconds = each.BestGraft.P999Microseconds,
        allocatedBytes = each.AllocatedBytes,
        onnxRuntimeMicroseconds = each.BestOnnxRuntime.Microseconds,
        onnxRuntimeP999Microseconds = each.BestOnnxRuntime.P999Microseconds,
        ratio = each.Ratio,
        testAccuracy = each.Network.TestAccuracy,
        largestDifference = each.LargestDifference,
        graft = each.Graft.Select(Times),
        onnxRuntime = each.OnnxRuntime.Select(Times),
    };

    static object Times(CallTimes times) => new { threads = times.Threads, microseconds = times.Microseconds, p999Microseconds = times.P999Microseconds, calls = times.Calls };

    static double Zeros(InferenceCase each) => Math.Round(each.Network.Zeros, 4);
    static string Network(InferenceCase each) => each.Network.IsSparse ? string.Create(CultureInfo.InvariantCulture, $"{100 * each.Network.Zeros:0.#} % zeros") : "dense";
    static string Column(string name, CallTimes times) => $"{name}, {times.Threads} thread{(times.Threads == 1 ? "" : "s")}";
    static IEnumerable<string> Cells(IReadOnlyList<CallTimes> times, int columns) => Enumerable.Range(0, columns).Select(i => i < times.Count ? Cell(times[i]) : "");
    static string Cell(CallTimes times) => string.Create(CultureInfo.InvariantCulture, $"{times.Microseconds:N2} / {times.P999Microseconds:N2}");
    static string Ratio(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
    static string Bytes(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
