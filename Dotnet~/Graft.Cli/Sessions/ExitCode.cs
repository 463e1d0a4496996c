namespace Graft.Cli.Sessions;

/// <summary>What the process says to its caller.</summary>
static class ExitCode
{
    public const int Success = 0, Failure = 1, Usage = 2, Interrupted = 130;
}
