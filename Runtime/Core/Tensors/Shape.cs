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

        /// <param name="dimensions">Sizes, outermost first, each at least 1; none for a scalar. Copied.</param>
        /// <exception cref="ArgumentException">A size is not positive, or the count of elements does not fit an int.</exception>
        public Shape(params int[] dimensions) => this.dimensions = Checked((int[])dimensions.Clone());

        /// <summary>A matrix.</summary>
        /// <exception cref="ArgumentException">A size is not positive, or the count of elements does not fit an int.</exception>
        public Shape(int rows, int columns) => dimensions = Checked(new[] { rows, columns });

        /// <summary>How many sizes there are; 0 for a scalar, which <c>default</c> is.</summary>
        public int Rank => dimensions?.Length ?? 0;

        /// <summary>The size along an axis.</summary>
        /// <param name="axis">From 0, the outermost, to <see cref="Rank"/> - 1.</param>
        public int this[int axis] => dimensions[axis];

        /// <summary>Elements: the product of all sizes; 1 for a scalar.</summary>
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

        /// <summary>The first size; 1 where the rank is below 2.</summary>
        public int Rows => Rank < 2 ? 1 : dimensions[0];

        /// <summary>Elements of a row: the product of all sizes but the first, or of all where the rank is below 2.</summary>
        public int Columns => Count / Rows;

        /// <summary>Whether rank and sizes are the same: 3 and 1 x 3 differ, though both are one row.</summary>
        public bool Equals(Shape other)
        {
            bool isEqual = Rank == other.Rank;
            for (int axis = 0; isEqual && axis < Rank; axis++) isEqual = dimensions[axis] == other.dimensions[axis];
            return isEqual;
        }

        /// <inheritdoc/>
        public override bool Equals(object other) => other is Shape shape && Equals(shape);

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            int hash = Rank == 0 ? 0 : 17;
            for (int axis = 0; axis < Rank; axis++) hash = unchecked(hash * 31 + dimensions[axis]);
            return hash;
        }

        /// <summary>"28 x 28"; "scalar" for rank 0.</summary>
        public override string ToString() => Rank == 0 ? "scalar" : string.Join(" x ", dimensions);

        /// <summary>As <see cref="Equals(Shape)"/>.</summary>
        public static bool operator ==(Shape a, Shape b) => a.Equals(b);

        /// <summary>Not <see cref="Equals(Shape)"/>.</summary>
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
