using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Ranges on the axes of a parallel plot: lines outside any of them fade.</summary>
    sealed class ParallelBrushes
    {
        readonly Dictionary<int, (double From, double To)> ranges = new Dictionary<int, (double, double)>();

        public bool Any => ranges.Count > 0;

        public IEnumerable<(int Axis, double From, double To)> All => ranges.Select(each => (each.Key, each.Value.From, each.Value.To));

        public bool Has(int axis) => ranges.ContainsKey(axis);

        public void Set(int axis, double oneEnd, double otherEnd) => ranges[axis] = (Math.Min(oneEnd, otherEnd), Math.Max(oneEnd, otherEnd));

        public void Remove(int axis) => ranges.Remove(axis);

        public void Clear() => ranges.Clear();

        /// <summary>Whether a line is within all of them; one that has no place on an axis is not within its range.</summary>
        public bool Admit(ParallelLine line) => ranges.All(each => each.Key < line.Places.Count && line.Places[each.Key] >= each.Value.From && line.Places[each.Key] <= each.Value.To);
    }
}
