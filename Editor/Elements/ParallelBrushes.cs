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

        /// <summary>Moves a range's foot up or down, its end being the axis's; at the axis's own foot there is no range.</summary>
        public void Lift(int axis, double by)
        {
            double from = Math.Min(0.9, (ranges.TryGetValue(axis, out var range) ? range.From : 0) + by);
            if (from < 1e-6) Remove(axis);
            else Set(axis, from, 1);
        }

        public void Remove(int axis) => ranges.Remove(axis);

        public void Clear() => ranges.Clear();

        /// <summary>Whether a line is within all of them; one that has no place on an axis is not within its range.</summary>
        public bool Admit(ParallelLine line) => ranges.All(each => each.Key < line.Places.Count && line.Places[each.Key] >= each.Value.From && line.Places[each.Key] <= each.Value.To);
    }
}
