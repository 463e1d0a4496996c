using System.Diagnostics;
using Graft.OpenCL;

namespace Graft.Benchmarks.Training;

/// <summary>The steps of one case, compiled and warm, to be timed as often as one likes.</summary>
sealed class BareSteps : IDisposable
{
    const int MostSteps = 300;

    // Half a second after a process begins to do something, .NET still compiles again what it does often, on a core that the steps want.
    static readonly TimeSpan Warm = TimeSpan.FromSeconds(0.4);

    readonly IBackend backend;
    readonly Residency residency;
    readonly EpochMemory epoch;
    readonly TrainingProgram program;

    /// <param name="backend">Where.</param>
    /// <param name="each">Network and batch size.</param>
    /// <param name="images">What is learned from.</param>
    /// <param name="examples">The same on the device.</param>
    public BareSteps(IBackend backend, StepCase each, Dataset images, DeviceDataset examples)
    {
        this.backend = backend;
        Count = Math.Min(images.Count / each.Batch, MostSteps);
        var adam = new Adam(0.001f);
        residency = new Residency(backend);
        epoch = new EpochMemory(backend, images.Count, Count);
        backend.Upload(Enumerable.Range(0, images.Count).ToArray(), epoch.Order);
        var table = new float[UpdateRule.TableColumns * Count];
        for (int step = 0; step < Count; step++) adam.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), step);
        epoch.Upload(table);
        Network network = each.Build(images.ExampleShape, images.Classes.Count);
        var recipe = new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = adam };
        program = TrainingProgram.Compile(network, recipe, residency, examples, epoch, each.Batch);
        for (long begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < Warm;) Run(Math.Min(Count, 50));
    }

    /// <summary>Steps that are timed at once: one for each batch there is, 300 at most.</summary>
    public int Count { get; }

    /// <summary>Kernels that a step queues.</summary>
    public int Launches => program.Launches.All.Sum(launch => launch is KernelLaunch joined ? joined.Kernels : 1);

    /// <summary>Device memory for values between ops.</summary>
    public long Bytes => program.Bytes;

    /// <summary>What a step takes now, in microseconds.</summary>
    public double Time()
    {
        long begun = Stopwatch.GetTimestamp();
        Run(Count);
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds / Count;
    }

    public void Dispose()
    {
        program.Dispose();
        epoch.Dispose();
        residency.Dispose();
    }

    void Run(int steps)
    {
        for (int step = 0; step < steps; step++) program.Enqueue(new StepArguments(step, step, step * program.Batch));
        backend.Finish();
    }
}
