using System;
using System.Text.RegularExpressions;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>A message that a test waits for: the whole text, or a pattern found in it.</summary>
sealed class ExpectedLog
{
    readonly LogType type;
    readonly string text;
    readonly Regex pattern;

    public ExpectedLog(LogType type, string text)
    {
        this.type = type;
        this.text = text ?? throw new ArgumentNullException(nameof(text));
    }

    public ExpectedLog(LogType type, Regex pattern)
    {
        this.type = type;
        this.pattern = pattern ?? throw new ArgumentNullException(nameof(pattern));
    }

    public bool Matches(LogEntry entry) => entry.Type == type && (pattern == null ? entry.Message == text : pattern.IsMatch(entry.Message));

    public override string ToString() => pattern == null ? $"[{type}] {text}" : $"[{type}] Regex: {pattern}";
}
