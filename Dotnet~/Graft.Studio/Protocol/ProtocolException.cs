namespace Graft.Studio.Protocol;

/// <summary>A browser said what cannot be meant.</summary>
sealed class ProtocolException(string message) : Exception(message);
