using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Stands in the help for a program of its own, which brings the libraries that Graft is measured beside.</summary>
sealed class BenchCommand() : GraftCommand("bench", "Measures Graft beside others.", "./graft bench infer")
{
    protected override void Run(Session session) => throw new UsageException("The benchmarks are run by the script in the repository: use ./graft bench infer.");
}
