using System;

namespace Graft
{
    /// <summary>Something that a player showed, and what it is called. It never changes.</summary>
    public sealed class PersonalExample
    {
        readonly byte[] pixels;

        /// <param name="id">Its number among the player's examples.</param>
        /// <param name="label">The class.</param>
        /// <param name="pixels">As many bytes as the model has inputs; taken over, not copied.</param>
        internal PersonalExample(long id, string label, byte[] pixels)
        {
            Id = id;
            Label = label;
            this.pixels = pixels;
        }

        /// <summary>Its number: no other example ever has it, not even when this one is deleted.</summary>
        public long Id { get; }

        /// <summary>The class's name.</summary>
        public string Label { get; }

        /// <summary>As many bytes as the model has inputs: an image row by row, 0 paper, 255 ink.</summary>
        public ReadOnlyMemory<byte> Pixels => pixels;
    }
}
