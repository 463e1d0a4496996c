using System;
using System.IO;

namespace Graft
{
    /// <summary>
    /// What a player taught, as a file: the same care as <see cref="ModelFile"/>. The format is described in Documentation~/model-format.md.
    /// </summary>
    public static class PersonalFile
    {
        static readonly ModelFileSettings Deflated = new ModelFileSettings();

        /// <summary>Saves the record; the file that was there stays until the new one is complete on the disk.</summary>
        /// <param name="record">What to save.</param>
        /// <param name="path">The file, in a folder that exists.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It cannot be saved; the message says why and what to do. Nothing has changed.</exception>
        public static void Save(PersonalRecord record, string path, ModelLimits limits = null) =>
            StoredFile.Write(path, FileKind.Personal, Write(record, FileKind.Personal.Subject(path), limits));

        /// <summary>The record as the bytes of a file.</summary>
        /// <param name="record">What to save.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It has something that files do not hold; the message says what.</exception>
        public static byte[] Write(PersonalRecord record, ModelLimits limits = null) => Write(record, FileKind.Personal.Subject(), limits);

        /// <summary>Loads a record.</summary>
        /// <param name="path">A file that <see cref="Save"/> made.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">It is missing, damaged or no player's file; nothing else is thrown. The message says what to do.</exception>
        public static PersonalRecord Load(string path, ModelLimits limits = null)
        {
            limits ??= new ModelLimits();
            return Read(StoredFile.Read(path, FileKind.Personal, limits), FileKind.Personal.Subject(path), limits);
        }

        /// <summary>The record in the bytes of a file.</summary>
        /// <param name="bytes">The whole file; not kept.</param>
        /// <param name="limits">How large it may be; null for the defaults.</param>
        /// <exception cref="ModelFileException">They are damaged or no player's file; nothing else is thrown. The message says what to do.</exception>
        public static PersonalRecord Read(ReadOnlyMemory<byte> bytes, ModelLimits limits = null) => Read(bytes, FileKind.Personal.Subject(), limits ?? new ModelLimits());

        /// <summary>Another name for the file.</summary>
        /// <exception cref="ModelFileException">It cannot be moved.</exception>
        internal static void Move(string path, string to)
        {
            try
            {
                File.Move(path, to);
            }
            catch (Exception problem)
            {
                throw new ModelFileException($"{FileKind.Personal.Subject(path)} cannot be moved to '{to}': {problem.Message}", problem);
            }
        }

        /// <summary>No file, and no part of one, is left.</summary>
        /// <exception cref="ModelFileException">It cannot be deleted.</exception>
        internal static void Delete(string path)
        {
            try
            {
                File.Delete(path);
                File.Delete(AtomicFile.TemporaryOf(path));
            }
            catch (DirectoryNotFoundException) { }
            catch (Exception problem)
            {
                throw new ModelFileException($"{FileKind.Personal.Subject(path)} cannot be deleted: {problem.Message}", problem);
            }
        }

        static PersonalRecord Read(ReadOnlyMemory<byte> bytes, string subject, ModelLimits limits) =>
            Container.Read(bytes, FileKind.Personal, subject, limits, null, (reader, frame) => PersonalFormat.Read(reader));

        static byte[] Write(PersonalRecord record, string subject, ModelLimits limits) =>
            Container.Write(FileKind.Personal, subject, limits ?? new ModelLimits(), Deflated, writer => PersonalFormat.Write(writer, record));
    }
}
