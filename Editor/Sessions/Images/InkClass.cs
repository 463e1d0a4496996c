using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A class that is drawn by hand.</summary>
    sealed class InkClass
    {
        readonly List<byte[]> drawings;

        internal InkClass(string name, IEnumerable<byte[]> drawings = null)
        {
            Name = name;
            this.drawings = drawings == null ? new List<byte[]>() : new List<byte[]>(drawings);
        }

        public string Name { get; internal set; }

        /// <summary>Each 28 * 28 bytes, centred; the oldest first.</summary>
        public IReadOnlyList<byte[]> Drawings => drawings;

        internal void Add(byte[] pixels) => drawings.Add(pixels);
        internal void RemoveAt(int index) => drawings.RemoveAt(index);
    }
}
