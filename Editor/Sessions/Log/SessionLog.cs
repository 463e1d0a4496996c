using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Graft.Editing
{
    /// <summary>What a session's threads have to say, for a list in its window: the last so many lines. Written from any thread.</summary>
    sealed class SessionLog : ILogger
    {
        public const int Most = 500;

        readonly object gate = new object();
        readonly Queue<LogLine> waiting = new Queue<LogLine>();
        readonly List<LogLine> lines = new List<LogLine>();

        /// <summary>The oldest first; changes in <see cref="Update"/> only.</summary>
        public IReadOnlyList<LogLine> Lines => lines;

        /// <summary>Takes over what has been written since the last time, on the thread that shows it.</summary>
        /// <returns>Whether there was something.</returns>
        public bool Update()
        {
            lock (gate)
            {
                if (waiting.Count == 0) return false;
                lines.AddRange(waiting);
                waiting.Clear();
            }
            if (lines.Count > Most) lines.RemoveRange(0, lines.Count - Most);
            return true;
        }

        public IDisposable BeginScope<TState>(TState state) => Scope.Instance;

        public bool IsEnabled(LogLevel level) => level >= LogLevel.Debug && level != LogLevel.None;

        public void Log<TState>(LogLevel level, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter)
        {
            if (!IsEnabled(level)) return;
            var line = new LogLine(DateTime.Now, level, formatter(state, exception));
            lock (gate)
            {
                waiting.Enqueue(line);
                if (waiting.Count > Most) waiting.Dequeue();
            }
        }

        sealed class Scope : IDisposable
        {
            public static readonly Scope Instance = new Scope();

            public void Dispose() { }
        }
    }
}
