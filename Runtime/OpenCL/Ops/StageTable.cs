using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>
    /// What a kernel is told that does several things: a table of so many ints for each, and the arrays that the table names by number
    /// (Arrays.cl).
    /// </summary>
    sealed class StageTable
    {
        // What a kernel may have as arguments, in bytes, is 1024 on a device of the full profile: these, and some numbers.
        const int MostArrays = 112, Step = 8;

        readonly int width;
        readonly List<int> numbers = new List<int>();
        readonly List<View> arrays = new List<View>();

        public StageTable(int width)
        {
            this.width = width;
        }

        public int Count => numbers.Count / width;

        /// <summary>Whether so many more arrays have a place for certain.</summary>
        public bool HasRoomFor(int more) => arrays.Count + more <= MostArrays;

        /// <summary>The array's number; -1 for an empty view.</summary>
        public int this[View view]
        {
            get
            {
                if (view.IsEmpty) return -1;
                int found = arrays.FindIndex(array => array.Buffer == view.Buffer);
                if (found >= 0) return found;
                arrays.Add(view);
                return arrays.Count - 1;
            }
        }

        public void Add(params int[] row)
        {
            numbers.AddRange(row);
            for (int i = row.Length; i < width; i++) numbers.Add(0);
        }

        public KernelOptions Define(KernelOptions options) => options.Define("ARRAYS", (arrays.Count + Step - 1) / Step * Step);

        /// <summary>The table on the device; whoever asks for it disposes of it.</summary>
        public View Upload(OpenClBackend backend)
        {
            View table = backend.Allocate(new Shape(numbers.Count), ElementType.Int32);
            backend.Upload(numbers.ToArray(), table);
            return table;
        }

        /// <summary>Binds the arrays; places that are left get the first one again.</summary>
        public KernelCall Bind(KernelCall call)
        {
            for (int i = 0; i < (arrays.Count + Step - 1) / Step * Step; i++) call.With(arrays[i < arrays.Count ? i : 0]);
            return call;
        }

        public static int Bits(float value) => BitConverter.SingleToInt32Bits(value);
    }
}
