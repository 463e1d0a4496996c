using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What was taken away at once, so that it can be put back where it was.</summary>
    sealed class Removal
    {
        /// <param name="what">For people, such as "an example of 5".</param>
        /// <param name="of">The class.</param>
        /// <param name="classIndex">Where the class stood; -1 where it was not removed itself.</param>
        public Removal(string what, TransferClass of, int classIndex)
        {
            What = what;
            Of = of;
            ClassIndex = classIndex;
        }

        public string What { get; }
        public TransferClass Of { get; }
        public int ClassIndex { get; }

        /// <summary>Examples and where they stood, in the order in which they are put back.</summary>
        public List<(int index, TransferExample example)> Examples { get; } = new List<(int, TransferExample)>();
    }
}
