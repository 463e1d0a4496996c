using System;

namespace Graft
{
    /// <summary>
    /// Models as files. The same model gives the same bytes, a save replaces the old file as a whole or not at all, and a file from anywhere
    /// may be opened: what it says is checked before it is believed. The format is described in Documentation~/model-format.md.
    /// </summary>
    public static class ModelFile
    {
        /// <summary>Saves the model; the file that was there stays until the new one is complete on the disk.</summary>
        /// <param name="model">The model; its weights must be finite.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public static void Save(Model model, string path, ModelLimits limits = null) =>
            StoredFile.Write(path, FileKind.Model, Write(model, FileKind.Model.Subject(path), limits));

        /// <summary>The model as the bytes of a file.</summary>
        /// <exception cref="ModelFileException">It has something that files do not hold; the message says what.</exception>
        public static byte[] Write(Model model, ModelLimits limits = null) => Write(model, FileKind.Model.Subject(), limits);

        /// <summary>Loads a model.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It is missing, damaged or no model; nothing else is thrown. The message says what to do.</exception>
        public static Model Load(string path, ModelLimits limits = null)
        {
            limits ??= new ModelLimits();
            return Container.Read(StoredFile.Read(path, FileKind.Model, limits), FileKind.Model, FileKind.Model.Subject(path), limits, ModelFormat.Read);
        }

        /// <summary>The model in the bytes of a file: an asset, a download.</summary>
        /// <exception cref="ModelFileException">They are damaged or no model; nothing else is thrown. The message says what to do.</exception>
        public static Model Read(ReadOnlyMemory<byte> bytes, ModelLimits limits = null) =>
            Container.Read(bytes, FileKind.Model, FileKind.Model.Subject(), limits ?? new ModelLimits(), ModelFormat.Read);

        /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, ModelLimits)"/>
        public static Model Read(byte[] bytes, ModelLimits limits = null) => Read(new ReadOnlyMemory<byte>(bytes), limits);

        static byte[] Write(Model model, string subject, ModelLimits limits) =>
            Container.Write(FileKind.Model, subject, limits ?? new ModelLimits(), writer => ModelFormat.Write(writer, model));
    }
}
