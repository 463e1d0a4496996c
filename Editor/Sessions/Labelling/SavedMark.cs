using System;

namespace Graft.Editing
{
    /// <summary>Where in the history of edits a file was saved, and how far the history has gone another way since.</summary>
    readonly struct SavedMark
    {
        public SavedMark(int position, int beyond)
        {
            Position = position;
            Beyond = beyond;
        }

        /// <summary>Edits that the file has and the history too.</summary>
        public int Position { get; }

        /// <summary>Edits that the file has and the history no more: they were undone, and others made in their place.</summary>
        public int Beyond { get; }

        /// <summary>Edits between the file and the present.</summary>
        public int Changes(int position) => Math.Abs(position - Position) + Beyond;

        /// <summary>The mark when the history goes on from here in another way.</summary>
        public SavedMark Cut(int position) => position < Position ? new SavedMark(position, Beyond + Position - position) : this;
    }
}
