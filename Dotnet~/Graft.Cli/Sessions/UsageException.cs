namespace Graft.Cli.Sessions;

/// <summary>A command line that cannot be meant; the message says what to write instead.</summary>
sealed class UsageException(string message) : Exception(message);
