namespace Graft
{
    /// <summary>A view of managed memory with its pointer and pitch at hand. It holds the buffer, so that memory lives as long as its launches.</summary>
    readonly unsafe struct ManagedArray
    {
        readonly ManagedBuffer buffer;

        public ManagedArray(View view)
        {
            buffer = (ManagedBuffer)view.Buffer;
            Pointer = buffer == null ? null : buffer.Pointer;
            Rows = view.Rows;
            Columns = view.Columns;
            Pitch = view.IsEmpty ? 0 : view.Pitch;
            IsBytes = view.Type == ElementType.Byte;
            IsFloats = view.Type == ElementType.Float32;
        }

        /// <summary>Memory of its own, zero, as large as the view.</summary>
        public static ManagedArray Like(View view) => new ManagedArray(new View(new ManagedBuffer(View.BytesOf(view.Shape, view.Type)), view.Shape, view.Type));

        public readonly byte* Pointer;
        public readonly int Rows, Columns, Pitch;
        public readonly bool IsBytes, IsFloats;

        public bool IsEmpty => Pointer == null;
        public float* Floats => (float*)Pointer;
        public int* Ints => (int*)Pointer;
        public float* Row(int row) => (float*)Pointer + (long)row * Pitch;
    }
}
