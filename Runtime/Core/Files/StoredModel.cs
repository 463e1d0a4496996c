using System.Collections.Generic;

namespace Graft
{
    /// <summary>A model with how its file holds it, for those who ask what is in a file.</summary>
    public sealed class StoredModel
    {
        internal StoredModel(Model model, Frame frame, int bytes, IReadOnlyList<StoredTensor> tensors)
        {
            Model = model;
            Format = frame.Format;
            Bytes = bytes;
            PayloadBytes = frame.Inflated;
            IsCompressed = frame.IsDeflated;
            IsSigned = frame.IsSigned;
            Tensors = tensors;
        }

        /// <summary>The model, ready to use.</summary>
        public Model Model { get; }

        /// <summary>The format's version, as Documentation~/model-format.md counts them.</summary>
        public int Format { get; }

        /// <summary>Length of the file, in bytes.</summary>
        public int Bytes { get; }

        /// <summary>Bytes of what the file holds, before they were deflated.</summary>
        public long PayloadBytes { get; }

        /// <summary>Whether the payload is deflated.</summary>
        public bool IsCompressed { get; }

        /// <summary>Whether there is a signature; whose it is only a key can tell.</summary>
        public bool IsSigned { get; }

        /// <summary>One for each parameter, in the network's order.</summary>
        public IReadOnlyList<StoredTensor> Tensors { get; }
    }
}
