using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>An axis of a parallel plot.</summary>
    sealed class ParallelAxis
    {
        /// <param name="name">What it measures.</param>
        /// <param name="ticks">What stands at which places, 0 at the foot and 1 at the top.</param>
        public ParallelAxis(string name, IReadOnlyList<(double Place, string Text)> ticks)
        {
            Name = name;
            Ticks = ticks;
        }

        public string Name { get; }
        public IReadOnlyList<(double Place, string Text)> Ticks { get; }
    }
}
