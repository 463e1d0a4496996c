using System;
using System.Globalization;

namespace UnityEngine;

/// <summary>Hands on what its filter lets through. A filter of LogType.Exception, the strictest, lets through exceptions alone.</summary>
public class Logger : ILogger
{
    const string Plain = "{0}", Tagged = "{0}: {1}";

    public Logger(ILogHandler logHandler)
    {
        this.logHandler = logHandler;
        logEnabled = true;
        filterLogType = LogType.Log;
    }

    public ILogHandler logHandler { get; set; }
    public bool logEnabled { get; set; }
    public LogType filterLogType { get; set; }

    public bool IsLogTypeAllowed(LogType logType) =>
        logEnabled && (logType == LogType.Exception || (filterLogType != LogType.Exception && logType <= filterLogType));

    public void Log(LogType logType, object message) => Log(logType, message, null);

    public void Log(LogType logType, object message, Object context)
    {
        if (IsLogTypeAllowed(logType)) logHandler.LogFormat(logType, context, Plain, Text(message));
    }

    public void Log(LogType logType, string tag, object message) => Log(logType, tag, message, null);

    public void Log(LogType logType, string tag, object message, Object context)
    {
        if (IsLogTypeAllowed(logType)) logHandler.LogFormat(logType, context, Tagged, tag, Text(message));
    }

    public void Log(object message) => Log(LogType.Log, message, null);
    public void Log(string tag, object message) => Log(LogType.Log, tag, message, null);
    public void Log(string tag, object message, Object context) => Log(LogType.Log, tag, message, context);
    public void LogWarning(string tag, object message) => Log(LogType.Warning, tag, message, null);
    public void LogWarning(string tag, object message, Object context) => Log(LogType.Warning, tag, message, context);
    public void LogError(string tag, object message) => Log(LogType.Error, tag, message, null);
    public void LogError(string tag, object message, Object context) => Log(LogType.Error, tag, message, context);
    public void LogFormat(LogType logType, string format, params object[] args) => LogFormat(logType, null, format, args);

    public void LogFormat(LogType logType, Object context, string format, params object[] args)
    {
        if (IsLogTypeAllowed(logType)) logHandler.LogFormat(logType, context, format, args);
    }

    public void LogException(Exception exception) => LogException(exception, null);

    public void LogException(Exception exception, Object context)
    {
        if (logEnabled) logHandler.LogException(exception, context);
    }

    static string Text(object message) => message switch
    {
        null => "Null",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => message.ToString(),
    };
}
