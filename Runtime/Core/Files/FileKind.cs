using System;
using System.Text;

namespace Graft
{
    /// <summary>What a file is, told by its first eight bytes.</summary>
    sealed class FileKind
    {
        public static readonly FileKind Model = new FileKind("model", "GRAFTMOD", nameof(ModelFile));
        public static readonly FileKind Checkpoint = new FileKind("checkpoint", "GRAFTRUN", nameof(CheckpointFile));

        readonly byte[] magic;

        FileKind(string name, string magic, string loader)
        {
            Name = name;
            Loader = loader;
            this.magic = Encoding.ASCII.GetBytes(magic);
        }

        public string Name { get; }

        /// <summary>The class that loads it, for messages.</summary>
        public string Loader { get; }

        public ReadOnlySpan<byte> Magic => magic;
        public FileKind Other => this == Model ? Checkpoint : Model;

        /// <summary>How messages call it.</summary>
        public string Subject(string path = null) => path == null ? $"The {Name}" : $"The {Name} file '{path}'";
    }
}
