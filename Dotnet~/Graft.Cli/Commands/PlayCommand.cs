using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Stands in the help for a program of its own, which brings the stand-in for the engine.</summary>
sealed class PlayCommand() : GraftCommand("play", "Plays the DigitPad sample without a screen.", "./graft play --frames 500")
{
    protected override void Run(Session session) => throw new UsageException("The sample is played by the script in the repository: use ./graft play.");
}
