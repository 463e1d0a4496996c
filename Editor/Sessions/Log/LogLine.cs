using System;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>A line of a session's log.</summary>
    sealed class LogLine
    {
        public LogLine(DateTime time, LogLevel level, string text)
        {
            Time = time;
            Level = level;
            Text = text;
        }

        /// <summary>On the clock of this place.</summary>
        public DateTime Time { get; }
        public LogLevel Level { get; }
        public string Text { get; }

        public override string ToString() => $"{Time:HH:mm:ss}  {Text}";
    }
}
