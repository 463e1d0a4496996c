using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Graft.Editing
{
    /// <summary>A document as it was read from a file, or from the journal of what was done to one.</summary>
    sealed class OpenedData
    {
        OpenedData(DataDocument document, FileStamp stamp, long journalEnd, bool hasBase, string warning)
        {
            Document = document;
            Stamp = stamp;
            JournalEnd = journalEnd;
            HasBase = hasBase;
            Warning = warning;
        }

        public DataDocument Document { get; }

        /// <summary>The file that it belongs to; its path null for none.</summary>
        public FileStamp Stamp { get; }

        /// <summary>Where the journal's last sound record ends; -1 where it was read from the file, and a journal is to be begun.</summary>
        public long JournalEnd { get; }

        /// <summary>Whether the journal holds what the file did.</summary>
        public bool HasBase { get; }

        /// <summary>What its user should know; null for nothing.</summary>
        public string Warning { get; }

        /// <exception cref="ModelFileException">It is missing, damaged or no data set.</exception>
        public static OpenedData OfFile(string path)
        {
            FileStamp stamp = FileStamp.Of(path);
            return new OpenedData(new DataDocument(DataFile.Load(path)), stamp, -1, false, null);
        }

        /// <exception cref="ModelFileException">The file that it begins with is missing or damaged.</exception>
        /// <exception cref="InvalidDataException">It is no journal.</exception>
        public static OpenedData OfJournal(string path)
        {
            IReadOnlyList<(byte[] record, long end)> records = JournalFile.Read(path);
            if (records.Count == 0) throw new InvalidDataException("it is empty");
            Dataset basis = null;
            FileStamp stamp = default;
            foreach (var (record, _) in records)
            {
                if (record[0] == JournalRecord.Base) basis = DataFile.Read(record.AsMemory(1));
                else if (record[0] == JournalRecord.Open || record[0] == JournalRecord.Saved) stamp = JournalRecord.ReadStamp(Reader(record));
            }
            var document = new DataDocument(basis ?? (records[0].record[0] == JournalRecord.Open && JournalRecord.ReadStamp(Reader(records[0].record)).Path is string from && !HasEdits(records) ? DataFile.Load(stamp.Path ?? from) : null));
            long end = 0;
            foreach (var (record, recordEnd) in records)
            {
                if (!Replay(record, document)) break;
                end = recordEnd;
            }
            bool isChanged = stamp.Path != null && !FileStamp.Of(stamp.Path).Equals(stamp);
            // Nothing here that the file lacks, and the file has news.
            if (isChanged && document.History.Changes == 0 && File.Exists(stamp.Path)) return OfFile(stamp.Path);
            string warning = isChanged ? $"{stamp.Path} has changed since it was opened here: saving replaces what it has become; save under another name to keep both." : null;
            return new OpenedData(document, stamp, end, basis != null, warning);
        }

        static bool HasEdits(IReadOnlyList<(byte[] record, long end)> records)
        {
            foreach (var (record, _) in records)
                if (record[0] == JournalRecord.Edit || record[0] == JournalRecord.Block) return true;
            return false;
        }

        // False where a record does not fit what came before: from there on nothing can be believed.
        static bool Replay(byte[] record, DataDocument document)
        {
            try
            {
                using BinaryReader reader = Reader(record);
                DataHistory history = document.History;
                switch (record[0])
                {
                    case JournalRecord.Open:
                    case JournalRecord.Base: return true;
                    case JournalRecord.Block:
                        Dataset block = DataFile.Read(record.AsMemory(1));
                        document.Store(block.Bytes, block.ExampleShape);
                        return true;
                    case JournalRecord.Edit:
                        document.Apply(JournalRecord.ReadEdit(reader, document));
                        return true;
                    case JournalRecord.Undo when history.Last != null:
                        document.Undo();
                        return true;
                    case JournalRecord.Redo when history.Next != null:
                        document.Redo();
                        return true;
                    case JournalRecord.Saved:
                        JournalRecord.ReadStamp(reader);
                        history.Restore(new SavedMark(reader.ReadInt32(), reader.ReadInt32()));
                        return true;
                    default: return false;
                }
            }
            catch (Exception damaged) when (damaged is EndOfStreamException || damaged is InvalidDataException || damaged is ModelFileException || damaged is DatasetException || damaged is FormatException || damaged is DecoderFallbackException)
            {
                return false;
            }
        }

        // Behind the kind.
        static BinaryReader Reader(byte[] record) => new BinaryReader(new MemoryStream(record, 1, record.Length - 1), Encoding.UTF8);
    }
}
