using System;

namespace Graft
{
    /// <summary>
    /// The sizes of an array, outermost first. Graft computes on matrices: a shape of rank 0 or 1 is one row, and a higher rank is
    /// <see cref="Rows"/> = its first size by <see cref="Columns"/> = the product of the others.
    /// </summary>
    public readonly struct Shape : IEquatable<Shape>
    {
        readonly int[] dimensions;

        /// <exception cref="ArgumentException">A size is not positive, or the count of elements does not fit an int.</exception>
        public Shape(params int[] dimensions) => this.dimensions = Checked((int[])dimensions.Clone());

        /// <exception cref="ArgumentException">A size is not positive, or the count of elements does not fit an int.</exception>
        public Shape(int rows, int columns) => dimensions = Checked(new[] { rows, columns });

        public int Rank => dimensions?.Length ?? 0;
        public int this[int axis] => dimensions[axis];

        // Loops, not LINQ: a shape is asked thousands of times while a graph is recorded, and answers without allocating.
        public int Count
        {
            get
            {
                int count = 1;
                for (int axis = 0; axis < Rank; axis++) count *= dimensions[axis];
                return count;
            }
        }

        public int Rows => Rank < 2 ? 1 : dimensions[0];
        public int Columns => Count / Rows;

        public bool Equals(Shape other)
        {
            bool isEqual = Rank == other.Rank;
            for (int axis = 0; isEqual && axis < Rank; axis++) isEqual = dimensions[axis] == other.dimensions[axis];
            return isEqual;
        }

        public override bool Equals(object other) => other is Shape shape && Equals(shape);

        public override int GetHashCode()
        {
            int hash = Rank == 0 ? 0 : 17;
            for (int axis = 0; axis < Rank; axis++) hash = unchecked(hash * 31 + dimensions[axis]);
            return hash;
        }

        public override string ToString() => Rank == 0 ? "scalar" : string.Join(" x ", dimensions);
        public static bool operator ==(Shape a, Shape b) => a.Equals(b);
        public static bool operator !=(Shape a, Shape b) => !a.Equals(b);

        static int[] Checked(int[] dimensions)
        {
            long count = 1;
            foreach (int size in dimensions)
            {
                if (size <= 0) throw new ArgumentException($"A shape has positive sizes only, not {string.Join(" x ", dimensions)}.", nameof(dimensions));
                count *= size;
                if (count > int.MaxValue) throw new ArgumentException($"A shape of {string.Join(" x ", dimensions)} has more than {int.MaxValue} elements.", nameof(dimensions));
            }
            return dimensions;
        }
    }
}
