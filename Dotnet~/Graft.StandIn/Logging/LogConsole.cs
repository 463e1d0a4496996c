using System;
using System.Diagnostics;
using System.IO;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>The handler behind Debug.unityLogger until a game sets another: tells those who listen, and writes where it was asked to.</summary>
public sealed class LogConsole : ILogHandler
{
    static readonly object Writing = new();

    /// <summary>Where log messages are written, too; null, as at first, for nowhere. Console.Out shows them.</summary>
    public static TextWriter Writer { get; set; }

    /// <summary>Every message, on the thread that logged it.</summary>
    internal static event Action<LogEntry> Received;

    /// <inheritdoc/>
    public void LogFormat(LogType logType, Object context, string format, params object[] args) =>
        Tell(new LogEntry(string.Format(format, args), Received == null && !Application.IsHeard ? "" : new StackTrace(1, false).ToString(), logType));

    /// <inheritdoc/>
    public void LogException(Exception exception, Object context)
    {
        if (exception == null) throw new ArgumentNullException(nameof(exception));
        Tell(new LogEntry(Sentence(exception), Trace(exception), LogType.Exception));
    }

    static void Tell(LogEntry entry)
    {
        if (Writer is { } writer)
            lock (Writing)
                writer.WriteLine(entry.Type == LogType.Exception ? $"{entry}\n{entry.StackTrace}" : entry.ToString());
        Received?.Invoke(entry);
        Application.TellLogged(entry);
    }

    // As Unity's console shows it: the type's short name, then the message.
    static string Sentence(Exception exception) =>
        string.IsNullOrEmpty(exception.Message) ? exception.GetType().Name : $"{exception.GetType().Name}: {exception.Message}";

    static string Trace(Exception exception) => exception.InnerException is { } inner
        ? $"{Sentence(inner)}\n{Trace(inner)}\nRethrow as {Sentence(exception)}\n{exception.StackTrace}"
        : exception.StackTrace ?? "";
}
