using System;

namespace Graft
{
    /// <summary>
    /// How a buffer is read: shape, element type and row pitch.
    /// <para>
    /// A float matrix lies row by row, each row <see cref="Pitch"/> = columns rounded up to <see cref="Lanes"/> floats, so that kernels
    /// work in whole vectors and never look at a ragged edge. The padding obeys one rule: it is zero in parameters, optimizer state and
    /// gradients, and merely finite in activations. Products therefore never see it: a padded activation meets a row that is not there
    /// (the reduction runs over real columns), a padded gradient is zero. Vectors of rank 1, int and byte arrays are packed.
    /// </para>
    /// </summary>
    public readonly struct View
    {
        /// <summary>Floats that a row is padded to: one vector of the widest CPU, two or four of the others.</summary>
        public const int Lanes = 16;

        /// <param name="buffer">At least <see cref="BytesOf"/> bytes, which is not checked. Whoever made it disposes of it.</param>
        /// <param name="shape">Sizes, without padding.</param>
        /// <param name="type">Of each element.</param>
        public View(IBuffer buffer, Shape shape, ElementType type)
        {
            Buffer = buffer;
            Shape = shape;
            Type = type;
            Rows = shape.Rows;
            Columns = shape.Columns;
        }

        /// <summary>The memory, from its first byte on; null in an empty view.</summary>
        public IBuffer Buffer { get; }

        /// <summary>Sizes, without padding.</summary>
        public Shape Shape { get; }

        /// <summary>Of each element.</summary>
        public ElementType Type { get; }

        /// <summary>Of the shape, taken as a matrix.</summary>
        public int Rows { get; }

        /// <summary>Of the shape, taken as a matrix; without padding.</summary>
        public int Columns { get; }

        /// <summary>Elements, not bytes, from one row's start to the next one's.</summary>
        public int Pitch => PitchOf(Columns, Type);

        /// <summary>Whether there is no array, as in <c>default</c>: what an op is given for a result that nobody wants.</summary>
        public bool IsEmpty => Buffer == null;

        /// <summary>Elements from one row's start to the next one's.</summary>
        public static int PitchOf(int columns, ElementType type) => type == ElementType.Float32 ? (columns + Lanes - 1) / Lanes * Lanes : columns;

        /// <summary>Bytes that a buffer needs to hold the shape, padding included.</summary>
        public static long BytesOf(Shape shape, ElementType type) =>
            (long)shape.Rows * PitchOf(shape.Columns, type) * (type == ElementType.Byte ? 1 : 4);

        /// <summary>Whether rows lie without padding between them, so that a part of the array can be copied.</summary>
        public bool IsPacked => Rows == 1 || Pitch == Columns;

        /// <summary>For backends: the check before a copy between the host and the array.</summary>
        /// <param name="count">Elements to copy, those of padding not among them.</param>
        /// <param name="type">Of the host's elements.</param>
        /// <exception cref="ArgumentException">The array is of another type, or of another size and not merely longer and packed.</exception>
        public void CheckCopy(int count, ElementType type)
        {
            if (type != Type) throw new ArgumentException($"The array holds {Type}, not {type}.", nameof(type));
            long total = (long)Rows * Columns;
            if (count > total || (count < total && !IsPacked)) throw new ArgumentException($"{count} elements are not the {total} of {this}.", nameof(count));
        }

        /// <summary>Type and shape: "Float32 20 x 784".</summary>
        public override string ToString() => $"{Type} {Shape}";
    }
}
