using System;
using System.Threading;

namespace Graft.Components
{
    /// <summary>One writing of a player's file on a thread of its own.</summary>
    sealed class FileSaving : IDisposable
    {
        readonly PersonalRecord record;
        readonly string path;
        readonly Thread thread;
        volatile bool isDone;

        /// <summary>Begins.</summary>
        public FileSaving(PersonalRecord record, string path)
        {
            this.record = record;
            this.path = path;
            thread = new Thread(Write) { IsBackground = true, Name = "Graft saving", Priority = ThreadPriority.BelowNormal };
            thread.Start();
        }

        public bool IsDone => isDone;

        /// <summary>Why the file could not be written; null where it was. To be asked when it is done.</summary>
        public Exception Failure { get; private set; }

        /// <summary>Waits for the end.</summary>
        public void Dispose() => thread.Join();

        void Write()
        {
            try
            {
                PersonalFile.Save(record, path);
            }
            catch (Exception failure)
            {
                Failure = failure;
            }
            finally
            {
                isDone = true;
            }
        }
    }
}
