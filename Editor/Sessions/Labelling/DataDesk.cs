using System;

namespace Graft.Editing
{
    /// <summary>What is worked on: a document, the file that it belongs to, and the journal that keeps each edit of it.</summary>
    sealed class DataDesk
    {
        public DataDesk(string folder) => Journal = new DataJournal(folder);

        public DataJournal Journal { get; }
        public DataDocument Document { get; private set; } = new DataDocument();

        /// <summary>The file as it was read or saved last; its path null for none.</summary>
        public FileStamp Stamp { get; private set; }

        /// <summary>Where its file lies; null for nowhere yet.</summary>
        public string Path => Stamp.Path;

        /// <summary>Whether there is anything that no file has.</summary>
        public bool HasUnsaved => Document.History.Changes > 0;

        /// <summary>Raised when there is another document.</summary>
        public event Action Replaced;

        /// <summary>Raised when the document has changed.</summary>
        public event Action Edited;

        /// <summary>Begins with nothing.</summary>
        public void Clear() => Put(new DataDocument(), default);

        /// <summary>Takes what was read, from a file or from the journal.</summary>
        public void Put(OpenedData opened)
        {
            if (opened.JournalEnd < 0)
            {
                Put(opened.Document, opened.Stamp);
                return;
            }
            Journal.GoOn(opened.JournalEnd, opened.HasBase ? null : opened.Document.Original);
            (Document, Stamp) = (opened.Document, opened.Stamp);
            Replaced?.Invoke();
        }

        /// <summary>Makes an edit, and keeps it.</summary>
        public void Apply(DataEdit edit)
        {
            Document.Apply(edit);
            Journal.Edit(edit);
            Edited?.Invoke();
        }

        /// <summary>Takes images in; an edit shows them.</summary>
        /// <exception cref="DatasetException">They are of another shape, or too many.</exception>
        public int Store(byte[] pixels, Shape shape)
        {
            int first = Document.Store(pixels, shape);
            Journal.Block(pixels, shape);
            return first;
        }

        public void Undo()
        {
            Document.Undo();
            Journal.Undo();
            Edited?.Invoke();
        }

        public void Redo()
        {
            Document.Redo();
            Journal.Redo();
            Edited?.Invoke();
        }

        /// <summary>What was there when saving began is in a file.</summary>
        public void Saved(FileStamp stamp)
        {
            Stamp = stamp;
            Journal.Saved(stamp, Document.History.EndSaving());
        }

        void Put(DataDocument document, FileStamp stamp)
        {
            Journal.Begin(stamp, document.Original, HasUnsaved);
            (Document, Stamp) = (document, stamp);
            Replaced?.Invoke();
        }
    }
}
