using System.CommandLine;
using Graft.Benchmarks.Limits;

namespace Graft.Benchmarks.Commands;

/// <summary>What measures Graft beside others.</summary>
sealed class BenchmarksCommand : Command
{
    public BenchmarksCommand() : base("bench", "Measures Graft beside others.")
    {
        Add(new GrowthCommand());
        Add(new InferCommand());
        Add(new KernelsCommand(LabDevice.Open));
        Add(new SlicesCommand());
        Add(new StartCommand());
        Add(new TrainCommand());
    }
}
