using System;

namespace Graft.Editing
{
    /// <summary>One image of a new class. It never changes.</summary>
    sealed class TransferExample
    {
        readonly byte[] pixels;

        /// <param name="id">Its number among the session's examples.</param>
        /// <param name="pixels">28 * 28 bytes, centred; taken over, not copied.</param>
        /// <param name="origin">Where it comes from.</param>
        /// <param name="name">The file's name; empty for others.</param>
        public TransferExample(long id, byte[] pixels, ExampleOrigin origin, string name)
        {
            Id = id;
            this.pixels = pixels;
            Origin = origin;
            Name = name;
        }

        /// <summary>No other example of the session ever has it.</summary>
        public long Id { get; }

        /// <summary>28 * 28 bytes, row-major, 0 = paper, 255 = ink.</summary>
        public ReadOnlyMemory<byte> Pixels => pixels;
        public ExampleOrigin Origin { get; }
        public string Name { get; }
    }
}
