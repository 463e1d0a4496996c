using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>Edits that were made, and those that were undone and can be made again.</summary>
    sealed class DataHistory
    {
        readonly List<DataEdit> edits = new List<DataEdit>();
        SavedMark saved, saving;

        /// <summary>Edits that hold now.</summary>
        public int Position { get; private set; }

        /// <summary>The edit that an undo takes back; null for none.</summary>
        public DataEdit Last => Position > 0 ? edits[Position - 1] : null;

        /// <summary>The edit that a redo makes again; null for none.</summary>
        public DataEdit Next => Position < edits.Count ? edits[Position] : null;

        /// <summary>Edits between what was saved and the present.</summary>
        public int Changes => saved.Changes(Position);

        public void Add(DataEdit edit)
        {
            edits.RemoveRange(Position, edits.Count - Position);
            (saved, saving) = (saved.Cut(Position), saving.Cut(Position));
            edits.Add(edit);
            Position++;
        }

        public void Back() => Position--;
        public void Forth() => Position++;

        /// <summary>What is there now is being saved.</summary>
        public void BeginSaving() => saving = new SavedMark(Position, 0);

        /// <summary>It was saved, whatever has happened since.</summary>
        public SavedMark EndSaving() => saved = saving;

        /// <summary>It was saved so.</summary>
        public void Restore(SavedMark mark) => saved = mark;
    }
}
