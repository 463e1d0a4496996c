namespace Graft.Fuzz;

/// <summary>What an input brought about that no input may; the message says what.</summary>
sealed class FindingException(string message, Exception? cause = null) : Exception(message, cause);
