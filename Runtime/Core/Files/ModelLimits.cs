namespace Graft
{
    /// <summary>
    /// How large a model or checkpoint may be. Files come from players and from the network, so these hold before anything is allocated;
    /// they hold for writing too, so that what was saved can be loaded. The defaults fit networks for a player's device; raise them for a
    /// file that you trust.
    /// </summary>
    public sealed class ModelLimits
    {
        /// <summary>Bytes of the file, asked of the file system before reading. A checkpoint holds its weights about four times.</summary>
        public long Bytes { get; set; } = 1L << 28;

        /// <summary>
        /// Bytes of what is in the file, inflated where it is deflated: at most 16 times those of the file, which holds for every file, and at
        /// most these.
        /// </summary>
        public long InflatedBytes { get; set; } = 1L << 28;

        /// <summary>
        /// Floats in all parameters of the network together. Zeros that a file leaves out take memory but no bytes of it, so a small file can
        /// ask for four bytes for each of these: 256 MiB. A game that loads files of strangers does well to set what its own models have.
        /// </summary>
        public int Parameters { get; set; } = 1 << 26;

        /// <summary>Elements of one example: nothing in a file stands for them, so a few bytes could ask for gigabytes of input.</summary>
        public int Inputs { get; set; } = 1 << 24;

        /// <summary>
        /// Floats that an answer to one example writes, those of all layers together: layers that repeat their inputs need no parameters, so a
        /// small file could ask for gigabytes. A predictor takes 16 examples at once, with the default at most 256 MiB.
        /// </summary>
        public long Activations { get; set; } = 1 << 22;

        /// <summary>Layers of the network, those within others counted too.</summary>
        public int Layers { get; set; } = 1024;

        /// <summary>Lists of layers within each other, the network's own counted: held before a list is entered, so that no file exhausts the stack.</summary>
        public int Depth { get; set; } = 8;

        /// <summary>Names of classes.</summary>
        public int Classes { get; set; } = 65_536;

        /// <summary>Entries of the metadata, or of a run's settings.</summary>
        public int Entries { get; set; } = 1024;

        /// <summary>Bytes (UTF-8) of a type id, field name, class name or key.</summary>
        public int NameLength { get; set; } = 256;

        /// <summary>Bytes (UTF-8) of a metadata value, a setting or a tuning record.</summary>
        public int TextLength { get; set; } = 65_536;

        /// <summary>Bytes of a model's memory.</summary>
        public int Memory { get; set; } = ExampleMemory.MostBytes;

        /// <summary>Examples in a player's file.</summary>
        public int Examples { get; set; } = 65_536;

        /// <summary>Images in a data set's file; their pixels together are held by <see cref="InflatedBytes"/>, those of one by <see cref="Inputs"/>.</summary>
        public int Images { get; set; } = 1 << 22;

        /// <summary>Epochs in a checkpoint's learning curve.</summary>
        public int CurvePoints { get; set; } = 1_000_000;
    }
}
