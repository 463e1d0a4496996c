using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Stands in the help for a program of its own, which brings a web server and the stand-in for the editor.</summary>
sealed class StudioCommand() : GraftCommand("studio", "Serves Graft's editor windows to a browser.", "./graft studio --open")
{
    protected override void Run(Session session) => throw new UsageException("The windows are served by the script in the repository: use ./graft studio.");
}
