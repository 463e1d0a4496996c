using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

/// <summary>Writes down what reaches it.</summary>
sealed class RecordingHandler : ILogHandler
{
    public List<string> Lines { get; } = new();

    public void LogFormat(LogType logType, Object context, string format, params object[] args) => Lines.Add($"{logType} {string.Format(format, args)}");

    public void LogException(Exception exception, Object context) => Lines.Add($"Exception {exception.Message}");
}
