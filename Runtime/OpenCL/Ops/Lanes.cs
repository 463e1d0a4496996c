namespace Graft.OpenCL
{
    /// <summary>
    /// How the kernels that work element by element are laid over a device: a CPU's item does many whole vectors alone, a GPU's item one
    /// element beside its neighbours.
    /// </summary>
    sealed class Lanes
    {
        Lanes(int count, string real, int chunk, int local)
        {
            Count = count;
            Real = real;
            Chunk = chunk;
            Local = local;
        }

        public static Lanes Of(KernelVariant variant) => variant == KernelVariant.Cpu ? new Lanes(View.Lanes, "float16", 64, 1) : new Lanes(1, "float", 1, 64);

        /// <summary>Floats that an item handles at once.</summary>
        public int Count { get; }

        /// <summary>Their type in OpenCL C.</summary>
        public string Real { get; }

        /// <summary>How often an item does so in element-wise kernels.</summary>
        public int Chunk { get; }

        /// <summary>Items in a work-group.</summary>
        public int Local { get; }

        public KernelOptions Options() => new KernelOptions().Define("REAL", Real).Define("LANES", Count).Define("CHUNK", Chunk);

        /// <summary>The array's size with its padding, in units of <see cref="Count"/>.</summary>
        public int Reals(View view) => view.Rows * view.Pitch / Count;

        /// <summary>Work-items for all elements of an array.</summary>
        public int Items(View view) => (Reals(view) + Chunk - 1) / Chunk;
    }
}
