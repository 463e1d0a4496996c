using System;
using Microsoft.Extensions.Logging;
using UnityEngine;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Graft.Components
{
    /// <summary>
    /// Graft's log in the engine's console: errors as errors, warnings as warnings, and what is informative, or of the level asked for, as plain lines.
    /// </summary>
    public sealed class GameLog : ILoggerFactory
    {
        const string Tag = "Graft";

        readonly LogLevel least;

        /// <param name="least">What is less than this is left out.</param>
        public GameLog(LogLevel least = LogLevel.Information)
        {
            this.least = least;
        }

        /// <summary>A logger for any thread.</summary>
        /// <param name="categoryName">What its lines are tagged with in the console; "Graft" where this is empty.</param>
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, least);

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always: the engine's console is the only place.</exception>
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Graft's log in a game goes to the console only: listen to Application.logMessageReceived to have it elsewhere too.");

        /// <summary>Does nothing: there is nothing to free.</summary>
        public void Dispose() { }

        sealed class Category : ILogger
        {
            readonly string tag;
            readonly LogLevel least;

            public Category(string name, LogLevel least)
            {
                tag = string.IsNullOrEmpty(name) ? Tag : name;
                this.least = least;
            }

            public IDisposable BeginScope<TState>(TState state) => Scope.Instance;

            public bool IsEnabled(LogLevel level) => level >= least && level != LogLevel.None;

            public void Log<TState>(LogLevel level, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter)
            {
                if (!IsEnabled(level)) return;
                Debug.unityLogger.Log(level >= LogLevel.Error ? LogType.Error : level == LogLevel.Warning ? LogType.Warning : LogType.Log, tag, formatter(state, exception));
                if (exception != null) Debug.unityLogger.LogException(exception);
            }
        }

        sealed class Scope : IDisposable
        {
            public static readonly Scope Instance = new Scope();

            public void Dispose() { }
        }
    }
}
