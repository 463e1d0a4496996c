using System;

namespace Graft.Editing
{
    /// <summary>What is behind a window, and outlives it. Driven from the editor's main thread, which it never keeps waiting.</summary>
    interface ISession : IDisposable
    {
        /// <summary>Changes whenever anything changed that is shown.</summary>
        int Version { get; }

        /// <summary>What is wrong, and what to do; else null.</summary>
        string Problem { get; }

        /// <summary>The work under way, in words; null where there is none.</summary>
        string Doing { get; }

        /// <summary>How far that is, 0 to 1.</summary>
        float Progress { get; }

        /// <summary>Takes over what happened beside the editor; cheap, and called often.</summary>
        void Update();

        /// <summary>Asks the work under way to end, without waiting.</summary>
        void Cancel();

        /// <summary>Before a domain reload or the editor's end: everything is on the disk, and no thread or device is left.</summary>
        /// <returns>What <see cref="Restore"/> takes.</returns>
        string Suspend();

        /// <summary>In a new session, what another one suspended; work that was under way goes on.</summary>
        bool Restore(string stored);
    }
}
