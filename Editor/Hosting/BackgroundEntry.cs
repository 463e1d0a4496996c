using UnityEditor;

namespace Graft.Editing
{
    /// <summary>A session's work among what the editor does in the background.</summary>
    sealed class BackgroundEntry
    {
        readonly ISession session;
        readonly int id;
        int shown = -1;
        bool wasCancelled;

        public BackgroundEntry(string name, ISession session)
        {
            this.session = session;
            id = Progress.Start(name, session.Doing);
            Progress.RegisterCancelCallback(id, Cancel);
            if (session is IPausable pausable) Progress.RegisterPauseCallback(id, paused => Pause(pausable, paused));
        }

        public void Show()
        {
            if (session.Version == shown || !Progress.Exists(id)) return;
            shown = session.Version;
            Progress.Report(id, session.Progress, session.Doing);
        }

        /// <summary>The work has ended; a failure stays to be seen.</summary>
        public void Finish()
        {
            if (Progress.Exists(id) && !wasCancelled) Progress.Finish(id, session.Problem == null ? Progress.Status.Succeeded : Progress.Status.Failed);
        }

        /// <summary>The work goes on in another entry.</summary>
        public void Forget()
        {
            if (Progress.Exists(id)) Progress.Remove(id);
        }

        bool Cancel()
        {
            wasCancelled = true;
            session.Cancel();
            return true;
        }

        static bool Pause(IPausable pausable, bool paused)
        {
            pausable.SetPaused(paused);
            return true;
        }
    }
}
