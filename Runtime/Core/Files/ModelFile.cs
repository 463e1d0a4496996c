using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Models as files. The same model, saved in the same way, gives the same bytes; a save replaces the old file as a whole or not at all;
    /// and a file from anywhere may be opened: what it says is checked before it is believed. The format is described in
    /// Documentation~/model-format.md. Every method may be called on any thread; two processes must not save to one path at once.
    /// </summary>
    public static class ModelFile
    {
        static readonly ModelFileSettings Default = new ModelFileSettings();

        /// <summary>Saves the model; the file that was there stays until the new one is complete on the disk.</summary>
        /// <param name="model">The model; its weights must be finite.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <param name="settings">How weights are stored, and a key to sign it; null to keep every bit and sign nothing.</param>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public static void Save(Model model, string path, ModelLimits limits = null, ModelFileSettings settings = null) =>
            StoredFile.Write(path, FileKind.Model, Write(model, FileKind.Model.Subject(path), limits, settings));

        /// <summary>The model as the bytes of a file.</summary>
        /// <param name="model">The model; its weights must be finite.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <param name="settings">How weights are stored, and a key to sign it; null to keep every bit and sign nothing.</param>
        /// <exception cref="ModelFileException">It has something that files do not hold; the message says what.</exception>
        public static byte[] Write(Model model, ModelLimits limits = null, ModelFileSettings settings = null) => Write(model, FileKind.Model.Subject(), limits, settings);

        /// <summary>Loads a model.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <param name="key">What it must be signed with; null where a signature is not asked for.</param>
        /// <exception cref="ModelFileException">It is missing, damaged, unsigned or no model; nothing else is thrown. The message says what to do.</exception>
        public static Model Load(string path, ModelLimits limits = null, SignatureKey key = null)
        {
            limits ??= new ModelLimits();
            return Read(StoredFile.Read(path, FileKind.Model, limits), FileKind.Model.Subject(path), limits, key);
        }

        /// <summary>The model in the bytes of a file: an asset, a download.</summary>
        /// <param name="bytes">The whole file; not kept.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <param name="key">What it must be signed with; null where a signature is not asked for.</param>
        /// <exception cref="ModelFileException">They are damaged, unsigned or no model; nothing else is thrown. The message says what to do.</exception>
        public static Model Read(ReadOnlyMemory<byte> bytes, ModelLimits limits = null, SignatureKey key = null) =>
            Read(bytes, FileKind.Model.Subject(), limits ?? new ModelLimits(), key);

        /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, ModelLimits, SignatureKey)"/>
        public static Model Read(byte[] bytes, ModelLimits limits = null, SignatureKey key = null) => Read(new ReadOnlyMemory<byte>(bytes), limits, key);

        /// <summary>Loads a model with what its file tells of how it is stored. A signature is not checked.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It is missing, damaged or no model; nothing else is thrown. The message says what to do.</exception>
        public static StoredModel Inspect(string path, ModelLimits limits = null)
        {
            limits ??= new ModelLimits();
            return Inspect(StoredFile.Read(path, FileKind.Model, limits), FileKind.Model.Subject(path), limits);
        }

        /// <summary>The same of the bytes of a file.</summary>
        /// <param name="bytes">The whole file; not kept.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">They are damaged or no model; the message says what to do.</exception>
        public static StoredModel Inspect(ReadOnlyMemory<byte> bytes, ModelLimits limits = null) => Inspect(bytes, FileKind.Model.Subject(), limits ?? new ModelLimits());

        static StoredModel Inspect(ReadOnlyMemory<byte> bytes, string subject, ModelLimits limits) =>
            Container.Read(bytes, FileKind.Model, subject, limits, null, (reader, frame) =>
            {
                reader.Stored = new List<StoredTensor>();
                return new StoredModel(ModelFormat.Read(reader), frame, bytes.Length, reader.Stored);
            });

        static Model Read(ReadOnlyMemory<byte> bytes, string subject, ModelLimits limits, SignatureKey key) =>
            Container.Read(bytes, FileKind.Model, subject, limits, key, (reader, frame) => ModelFormat.Read(reader));

        static byte[] Write(Model model, string subject, ModelLimits limits, ModelFileSettings settings) =>
            Container.Write(FileKind.Model, subject, limits ?? new ModelLimits(), settings ?? Default, writer => ModelFormat.Write(writer, model));
    }
}
