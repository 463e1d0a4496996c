using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Stands in the help for what the script does, which can build what it tests.</summary>
sealed class TestCommand() : GraftCommand("test", "Builds everything and runs all tests.", "./graft test")
{
    protected override void Run(Session session) => throw new UsageException("The tests are run by the script in the repository: use ./graft test.");
}
