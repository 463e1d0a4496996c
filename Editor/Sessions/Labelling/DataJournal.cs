using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>
    /// Keeps every edit on the disk as it is made, so that neither a reload nor the end of the editor loses any. Records are made and written beside the editor, in
    /// their order; what could not be written is tried again with the next.
    /// </summary>
    sealed class DataJournal
    {
        readonly string path, previous;
        readonly Queue<Func<byte[]>> waiting = new Queue<Func<byte[]>>();
        readonly object gate = new object();
        Task writing = Task.CompletedTask;
        Func<byte[]> basis;
        long end = -1;
        bool isWriting;
        string problem;

        /// <param name="folder">Where it may keep files of this machine.</param>
        public DataJournal(string folder)
        {
            path = Path.Combine(folder, "current.journal");
            previous = Path.Combine(folder, "previous.journal");
        }

        public string Current => path;
        public string Previous => previous;
        public bool HasLast => File.Exists(path);
        public bool HasPrevious => File.Exists(previous);

        /// <summary>Begins anew with a document; the journal that was there becomes the previous one where it is worth keeping.</summary>
        /// <param name="stamp">The file that it was read from; its path null for none.</param>
        /// <param name="original">What it held; null for nothing.</param>
        /// <param name="keeps">Whether the old journal has what no file has.</param>
        public void Begin(FileStamp stamp, Dataset original, bool keeps)
        {
            Flush();
            if (keeps && File.Exists(path)) Replace(path, previous);
            waiting.Clear();
            end = -1;
            basis = original == null ? (Func<byte[]>)null : () => JournalRecord.OfBase(original);
            Add(() => JournalRecord.OfOpen(stamp));
        }

        /// <summary>Goes on after the records that were read.</summary>
        /// <param name="sound">Where the last sound one ends.</param>
        /// <param name="original">What the journal does not hold yet, though its file does; null for nothing.</param>
        public void GoOn(long sound, Dataset original)
        {
            end = sound;
            basis = original == null ? (Func<byte[]>)null : () => JournalRecord.OfBase(original);
        }

        /// <summary>The present journal and the previous one change places.</summary>
        public void Swap()
        {
            Flush();
            string aside = path + ".aside";
            if (File.Exists(path)) Replace(path, aside);
            Replace(previous, path);
            if (File.Exists(aside)) Replace(aside, previous);
        }

        /// <summary>Images that were taken in, before the edit that shows them.</summary>
        public void Block(byte[] pixels, Shape shape) => AddEdit(() => JournalRecord.OfBlock(pixels, shape));

        public void Edit(DataEdit edit) => AddEdit(() => JournalRecord.OfEdit(edit));
        public void Undo() => Add(JournalRecord.OfUndo);
        public void Redo() => Add(JournalRecord.OfRedo);
        public void Saved(FileStamp stamp, SavedMark mark) => Add(() => JournalRecord.OfSaved(stamp, mark));

        /// <summary>Why something could not be written, once; else null.</summary>
        public string TakeProblem()
        {
            lock (gate)
            {
                string taken = problem;
                problem = null;
                return taken;
            }
        }

        /// <summary>Waits until everything is on the disk, or cannot be.</summary>
        public void Flush()
        {
            Start();
            writing.Wait();
        }

        // The file's images are written when the first edit is: who only looks needs no copy of them.
        void AddEdit(Func<byte[]> record)
        {
            if (basis != null) Add(basis);
            basis = null;
            Add(record);
        }

        void Add(Func<byte[]> record)
        {
            lock (gate) waiting.Enqueue(record);
            Start();
        }

        void Start()
        {
            lock (gate)
            {
                if (isWriting || waiting.Count == 0) return;
                isWriting = true;
                writing = Task.Run(Write);
            }
        }

        void Write()
        {
            while (true)
            {
                Func<byte[]> record;
                lock (gate)
                {
                    isWriting = waiting.Count > 0;
                    if (!isWriting) return;
                    record = waiting.Peek();
                }
                try
                {
                    if (end < 0) end = JournalFile.Begin(path);
                    end = JournalFile.Append(path, end, record());
                }
                catch (Exception failure)
                {
                    lock (gate)
                    {
                        isWriting = false;
                        problem = $"The edits cannot be kept in {path} ({failure.Message.TrimEnd('.')}): save the data, and free some space or mend the permissions.";
                    }
                    return;
                }
                lock (gate) waiting.Dequeue();
            }
        }

        static void Replace(string from, string to)
        {
            if (File.Exists(to)) File.Replace(from, to, null, true);
            else File.Move(from, to);
        }
    }
}
