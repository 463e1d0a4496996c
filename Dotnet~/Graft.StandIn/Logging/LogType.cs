namespace UnityEngine;

public enum LogType
{
    Error,
    Assert,
    Warning,
    Log,
    Exception,
}
