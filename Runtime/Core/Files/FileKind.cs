using System;
using System.Text;

namespace Graft
{
    /// <summary>What a file is, told by its first eight bytes.</summary>
    sealed class FileKind
    {
        public static readonly FileKind Model = new FileKind("model", "GRAFTMOD", nameof(ModelFile));
        public static readonly FileKind Checkpoint = new FileKind("checkpoint", "GRAFTRUN", nameof(CheckpointFile));
        public static readonly FileKind Personal = new FileKind("player's model", "GRAFTOWN", nameof(PersonalFile));
        public static readonly FileKind Data = new FileKind("data set", "GRAFTSET", nameof(DataFile));

        static readonly FileKind[] All = { Model, Checkpoint, Personal, Data };

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

        /// <summary>The kind whose first bytes these are; null where there is none.</summary>
        public static FileKind Of(ReadOnlySpan<byte> start)
        {
            foreach (FileKind kind in All)
                if (start.SequenceEqual(kind.Magic)) return kind;
            return null;
        }

        /// <summary>How messages call it.</summary>
        public string Subject(string path = null) => path == null ? $"The {Name}" : $"The {Name} file '{path}'";
    }
}
