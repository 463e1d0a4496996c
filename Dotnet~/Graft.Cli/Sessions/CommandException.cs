namespace Graft.Cli.Sessions;

/// <summary>A command that cannot be carried out; the message names the thing and the remedy.</summary>
sealed class CommandException(string message, Exception? cause = null) : Exception(message, cause);
