using System;

namespace Graft
{
    /// <summary>Temporary: replaced at the merge.</summary>
    public readonly struct Shape : IEquatable<Shape>
    {
        readonly int[] dimensions;

        /// <summary>Row-major dimensions, all positive.</summary>
        public Shape(params int[] dimensions) => this.dimensions = (int[])dimensions.Clone();

        /// <summary>How many dimensions.</summary>
        public int Rank => dimensions?.Length ?? 0;

        /// <summary>The length of one dimension.</summary>
        public int this[int axis] => dimensions[axis];

        /// <summary>How many elements.</summary>
        public int Count
        {
            get
            {
                int count = 1;
                for (int i = 0; i < Rank; i++) count = checked(count * dimensions[i]);
                return count;
            }
        }

        /// <inheritdoc/>
        public bool Equals(Shape other) => (dimensions ?? Array.Empty<int>()).AsSpan().SequenceEqual(other.dimensions ?? Array.Empty<int>());

        /// <inheritdoc/>
        public override bool Equals(object other) => other is Shape shape && Equals(shape);

        /// <inheritdoc/>
        public override int GetHashCode() => Count;

        /// <inheritdoc/>
        public override string ToString() => string.Join("x", dimensions ?? Array.Empty<int>());

        /// <summary>Same dimensions.</summary>
        public static bool operator ==(Shape a, Shape b) => a.Equals(b);

        /// <summary>Different dimensions.</summary>
        public static bool operator !=(Shape a, Shape b) => !a.Equals(b);
    }
}
