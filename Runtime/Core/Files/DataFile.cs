using System;

namespace Graft
{
    /// <summary>
    /// Images with their classes as one file: the same care as <see cref="ModelFile"/>. The format is described in Documentation~/model-format.md.
    /// </summary>
    public static class DataFile
    {
        static readonly ModelFileSettings Deflated = new ModelFileSettings();

        /// <summary>Saves the images; the file that was there stays until the new one is complete on the disk.</summary>
        /// <param name="data">Images as bytes of any shape, with a class each.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public static void Save(Dataset data, string path, ModelLimits limits = null) =>
            StoredFile.Write(path, FileKind.Data, Write(data, FileKind.Data.Subject(path), limits));

        /// <summary>The images as the bytes of a file.</summary>
        /// <param name="data">Images as bytes of any shape, with a class each.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">They are something that files do not hold; the message says what.</exception>
        public static byte[] Write(Dataset data, ModelLimits limits = null) => Write(data, FileKind.Data.Subject(), limits);

        /// <summary>Loads images.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It is missing, damaged or no data set; nothing else is thrown. The message says what to do.</exception>
        public static Dataset Load(string path, ModelLimits limits = null)
        {
            limits ??= new ModelLimits();
            return Read(StoredFile.Read(path, FileKind.Data, limits), FileKind.Data.Subject(path), limits);
        }

        /// <summary>The images in the bytes of a file: an asset, a download.</summary>
        /// <param name="bytes">The whole file; not kept.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">They are damaged or no data set; nothing else is thrown. The message says what to do.</exception>
        public static Dataset Read(ReadOnlyMemory<byte> bytes, ModelLimits limits = null) => Read(bytes, FileKind.Data.Subject(), limits ?? new ModelLimits());

        static Dataset Read(ReadOnlyMemory<byte> bytes, string subject, ModelLimits limits) =>
            Container.Read(bytes, FileKind.Data, subject, limits, null, (reader, frame) => DataFormat.Read(reader));

        static byte[] Write(Dataset data, string subject, ModelLimits limits) =>
            Container.Write(FileKind.Data, subject, limits ?? new ModelLimits(), Deflated, writer => DataFormat.Write(writer, data));
    }
}
