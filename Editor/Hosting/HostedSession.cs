using System;
using UnityEditor;

namespace Graft.Editing
{
    /// <summary>
    /// Keeps a session while windows come and go: made when it is first asked for, carried through domain reloads, its work shown among the editor's other
    /// work in the background, where it can be cancelled and paused.
    /// </summary>
    sealed class HostedSession<T> : IHosted where T : class, ISession
    {
        readonly string name;
        readonly Func<T> make;
        T session;
        BackgroundEntry entry;

        /// <param name="name">What its work is called.</param>
        /// <param name="make">Makes one.</param>
        public HostedSession(string name, Func<T> make)
        {
            this.name = name;
            this.make = make;
        }

        /// <summary>The session; the same one for every window, until the editor reloads the scripts.</summary>
        public T Session => session ??= make();

        string Key => "Graft." + name;

        /// <summary>After a reload: what was suspended before goes on, whether a window shows it or not.</summary>
        public void Restore()
        {
            string stored = SessionState.GetString(Key, "");
            SessionState.EraseString(Key);
            if (stored.Length > 0) Session.Restore(stored);
        }

        /// <summary>Before a reload, or the editor's end.</summary>
        public void Suspend()
        {
            if (session == null) return;
            SessionState.SetString(Key, session.Suspend());
            entry?.Forget();
            entry = null;
            session.Dispose();
            session = null;
        }

        /// <summary>Often.</summary>
        public void Update()
        {
            if (session == null) return;
            session.Update();
            if (session.Doing != null) (entry ??= new BackgroundEntry(name, session)).Show();
            else if (entry != null)
            {
                entry.Finish();
                entry = null;
            }
        }
    }
}
