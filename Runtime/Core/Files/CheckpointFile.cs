using System;

namespace Graft
{
    /// <summary>Runs at rest, as files: the same care as <see cref="ModelFile"/>, and every bit that a run continues from.</summary>
    public static class CheckpointFile
    {
        // A run is saved often, and its floats hardly shrink.
        static readonly ModelFileSettings AsItIs = new ModelFileSettings { Compress = false };

        /// <summary>Saves the checkpoint; the file that was there stays until the new one is complete on the disk.</summary>
        /// <param name="checkpoint">What to save; its weights must be finite, the optimizer's memory need not be.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public static void Save(Checkpoint checkpoint, string path, ModelLimits limits = null) =>
            StoredFile.Write(path, FileKind.Checkpoint, Write(checkpoint, FileKind.Checkpoint.Subject(path), limits));

        /// <summary>The checkpoint as the bytes of a file.</summary>
        /// <param name="checkpoint">What to save; its weights must be finite, the optimizer's memory need not be.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It has something that files do not hold; the message says what.</exception>
        public static byte[] Write(Checkpoint checkpoint, ModelLimits limits = null) => Write(checkpoint, FileKind.Checkpoint.Subject(), limits);

        /// <summary>Loads a checkpoint.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It is missing, damaged or no checkpoint; nothing else is thrown. The message says what to do.</exception>
        public static Checkpoint Load(string path, ModelLimits limits = null)
        {
            limits ??= new ModelLimits();
            return Container.Read(StoredFile.Read(path, FileKind.Checkpoint, limits), FileKind.Checkpoint, FileKind.Checkpoint.Subject(path), limits, null, (reader, frame) => CheckpointFormat.Read(reader));
        }

        /// <summary>The checkpoint in the bytes of a file.</summary>
        /// <param name="bytes">The whole file; not kept.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">They are damaged or no checkpoint; nothing else is thrown. The message says what to do.</exception>
        public static Checkpoint Read(ReadOnlyMemory<byte> bytes, ModelLimits limits = null) =>
            Container.Read(bytes, FileKind.Checkpoint, FileKind.Checkpoint.Subject(), limits ?? new ModelLimits(), null, (reader, frame) => CheckpointFormat.Read(reader));

        static byte[] Write(Checkpoint checkpoint, string subject, ModelLimits limits) =>
            Container.Write(FileKind.Checkpoint, subject, limits ?? new ModelLimits(), AsItIs, writer => CheckpointFormat.Write(writer, checkpoint));
    }
}
