using UnityEngine;

namespace Graft.StandIn;

/// <summary>What was logged, and where from.</summary>
readonly struct LogEntry
{
    public readonly string Message, StackTrace;
    public readonly LogType Type;

    public LogEntry(string message, string stackTrace, LogType type)
    {
        Message = message;
        StackTrace = stackTrace;
        Type = type;
    }

    public override string ToString() => $"[{Type}] {Message}";
}
