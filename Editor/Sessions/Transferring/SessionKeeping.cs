using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>Keeps a session on the disk while it changes: some seconds after a change, beside the editor.</summary>
    sealed class SessionKeeping
    {
        static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

        readonly Stopwatch sinceChange = new Stopwatch();
        Task writing = Task.CompletedTask;

        /// <summary>Something is to be kept.</summary>
        public void Changed() => sinceChange.Restart();

        /// <summary>Begins to write where something has changed and then rested; waits for nothing.</summary>
        /// <returns>Why an earlier one could not be written; else null.</returns>
        public string Advance(Func<byte[]> document, string path)
        {
            string problem = Taken();
            if (!sinceChange.IsRunning || sinceChange.Elapsed < Rest || !writing.IsCompleted) return problem;
            sinceChange.Reset();
            byte[] bytes = document();
            writing = Task.Run(() => TransferDocumentFile.Save(bytes, path));
            return problem;
        }

        /// <summary>Writes now, and waits for it.</summary>
        /// <exception cref="TransferDocumentException">It cannot be written.</exception>
        public void Now(byte[] document, string path)
        {
            sinceChange.Reset();
            try
            {
                writing.Wait();
            }
            catch (AggregateException)
            {
                // What could not be written then is written now, or says why it cannot.
            }
            writing = Task.CompletedTask;
            TransferDocumentFile.Save(document, path);
        }

        string Taken()
        {
            if (!writing.IsFaulted) return null;
            string problem = writing.Exception.GetBaseException().Message;
            writing = Task.CompletedTask;
            return problem;
        }
    }
}
