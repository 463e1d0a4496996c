using System;
using System.Diagnostics;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>The log. Asserts are compiled in where UNITY_ASSERTIONS is defined, as it is in Unity's editor and in development builds.</summary>
public class Debug
{
    const string Assertions = "UNITY_ASSERTIONS", AssertionFailed = "Assertion failed";

    public static ILogger unityLogger { get; } = new Logger(new LogConsole());

    public static void Log(object message) => unityLogger.Log(LogType.Log, message);
    public static void Log(object message, Object context) => unityLogger.Log(LogType.Log, message, context);
    public static void LogFormat(string format, params object[] args) => unityLogger.LogFormat(LogType.Log, format, args);
    public static void LogFormat(Object context, string format, params object[] args) => unityLogger.LogFormat(LogType.Log, context, format, args);

    public static void LogWarning(object message) => unityLogger.Log(LogType.Warning, message);
    public static void LogWarning(object message, Object context) => unityLogger.Log(LogType.Warning, message, context);
    public static void LogWarningFormat(string format, params object[] args) => unityLogger.LogFormat(LogType.Warning, format, args);
    public static void LogWarningFormat(Object context, string format, params object[] args) => unityLogger.LogFormat(LogType.Warning, context, format, args);

    public static void LogError(object message) => unityLogger.Log(LogType.Error, message);
    public static void LogError(object message, Object context) => unityLogger.Log(LogType.Error, message, context);
    public static void LogErrorFormat(string format, params object[] args) => unityLogger.LogFormat(LogType.Error, format, args);
    public static void LogErrorFormat(Object context, string format, params object[] args) => unityLogger.LogFormat(LogType.Error, context, format, args);

    public static void LogException(Exception exception) => unityLogger.LogException(exception, null);
    public static void LogException(Exception exception, Object context) => unityLogger.LogException(exception, context);

    [Conditional(Assertions)]
    public static void LogAssertion(object message) => unityLogger.Log(LogType.Assert, message);

    [Conditional(Assertions)]
    public static void LogAssertion(object message, Object context) => unityLogger.Log(LogType.Assert, message, context);

    [Conditional(Assertions)]
    public static void Assert(bool condition)
    {
        if (!condition) unityLogger.Log(LogType.Assert, AssertionFailed);
    }

    [Conditional(Assertions)]
    public static void Assert(bool condition, Object context)
    {
        if (!condition) unityLogger.Log(LogType.Assert, (object)AssertionFailed, context);
    }

    [Conditional(Assertions)]
    public static void Assert(bool condition, object message)
    {
        if (!condition) unityLogger.Log(LogType.Assert, message);
    }

    [Conditional(Assertions)]
    public static void Assert(bool condition, string message)
    {
        if (!condition) unityLogger.Log(LogType.Assert, message);
    }

    [Conditional(Assertions)]
    public static void Assert(bool condition, object message, Object context)
    {
        if (!condition) unityLogger.Log(LogType.Assert, message, context);
    }
}
