using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A class that is to be learned, with its examples; only its session changes it.</summary>
    sealed class TransferClass
    {
        readonly List<TransferExample> examples = new List<TransferExample>();

        public TransferClass(int id, string name)
        {
            Id = id;
            Name = name;
        }

        /// <summary>No other class of the session ever has it: by it a window finds the card of a class again.</summary>
        public int Id { get; }
        public string Name { get; internal set; }

        /// <summary>In the order they came.</summary>
        public IReadOnlyList<TransferExample> Examples => examples;

        internal void Insert(int index, TransferExample example) => examples.Insert(Math.Min(index, examples.Count), example);
        internal void RemoveAt(int index) => examples.RemoveAt(index);
        internal int IndexOf(long id) => examples.FindIndex(example => example.Id == id);
        internal void Clear() => examples.Clear();
    }
}
