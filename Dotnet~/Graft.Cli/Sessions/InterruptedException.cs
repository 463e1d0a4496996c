namespace Graft.Cli.Sessions;

/// <summary>Ctrl-C ended the command; the message says what there is to go on from.</summary>
sealed class InterruptedException(string message) : Exception(message);
