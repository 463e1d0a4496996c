using System;
using System.IO;
using System.Text;

namespace Graft.Editing
{
    /// <summary>What a journal holds, one after the other: its kind, and the rest by that.</summary>
    static class JournalRecord
    {
        public const byte Open = 1, Base = 2, Block = 3, Edit = 4, Undo = 5, Redo = 6, Saved = 7;

        const int MostClasses = 1 << 16;

        /// <summary>It begins with a file, or with nothing where the path is null.</summary>
        public static byte[] OfOpen(FileStamp stamp) => Of(Open, writer => Write(writer, stamp));

        /// <summary>What that file held, so that the journal needs it no more.</summary>
        public static byte[] OfBase(Dataset data) => Of(Base, writer => writer.Write(DataFile.Write(data)));

        /// <summary>Images that were taken in.</summary>
        public static byte[] OfBlock(byte[] pixels, Shape shape) => Of(Block, writer => writer.Write(DataFile.Write(Dataset.OfImages(pixels, shape, new int[pixels.Length / shape.Count], new[] { "-" }))));

        public static byte[] OfEdit(DataEdit edit) => Of(Edit, writer =>
        {
            writer.Write(edit.Text);
            writer.Write(edit.Ids.Length);
            foreach (int[] each in new[] { edit.Ids, edit.Before, edit.After })
                foreach (int number in each) writer.Write(number);
            writer.Write(edit.Classes.Count);
            foreach (var (index, before, after) in edit.Classes)
            {
                writer.Write(index);
                WriteName(writer, before);
                WriteName(writer, after);
            }
        });

        public static byte[] OfUndo() => Of(Undo, _ => { });
        public static byte[] OfRedo() => Of(Redo, _ => { });

        public static byte[] OfSaved(FileStamp stamp, SavedMark mark) => Of(Saved, writer =>
        {
            Write(writer, stamp);
            writer.Write(mark.Position);
            writer.Write(mark.Beyond);
        });

        public static FileStamp ReadStamp(BinaryReader reader)
        {
            string path = ReadName(reader);
            return new FileStamp(path, reader.ReadInt64(), reader.ReadInt64());
        }

        /// <summary>The rest of the record.</summary>
        public static byte[] ReadRest(BinaryReader reader) => reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));

        /// <exception cref="InvalidDataException">It does not fit the document.</exception>
        public static DataEdit ReadEdit(BinaryReader reader, DataDocument document)
        {
            string text = reader.ReadString();
            int count = Within(reader.ReadInt32(), (int)((reader.BaseStream.Length - reader.BaseStream.Position) / 12) + 1);
            int[] ids = ReadNumbers(reader, count), before = ReadNumbers(reader, count), after = ReadNumbers(reader, count);
            var classes = new (int, string, string)[Within(reader.ReadInt32(), MostClasses)];
            int end = document.ClassEnd;
            for (int i = 0; i < classes.Length; i++)
            {
                int index = Within(reader.ReadInt32(), MostClasses);
                end = Math.Max(end, index + 1);
                classes[i] = (index, ReadName(reader), ReadName(reader));
            }
            for (int i = 0; i < count; i++)
            {
                Within(ids[i], document.Images.Count);
                Within(Math.Max(before[i], ~before[i]), end);
                Within(Math.Max(after[i], ~after[i]), end);
            }
            return new DataEdit(text, ids, before, after, classes);
        }

        static int Within(int number, int end) => number >= 0 && number < end ? number : throw new InvalidDataException($"{number} is none of {end}");

        static byte[] Of(byte kind, Action<BinaryWriter> write)
        {
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory, Encoding.UTF8);
            writer.Write(kind);
            write(writer);
            writer.Flush();
            return memory.ToArray();
        }

        static void Write(BinaryWriter writer, FileStamp stamp)
        {
            WriteName(writer, stamp.Path);
            writer.Write(stamp.Ticks);
            writer.Write(stamp.Bytes);
        }

        static void WriteName(BinaryWriter writer, string name)
        {
            writer.Write(name != null);
            if (name != null) writer.Write(name);
        }

        static string ReadName(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

        static int[] ReadNumbers(BinaryReader reader, int count)
        {
            var numbers = new int[count];
            for (int i = 0; i < count; i++) numbers[i] = reader.ReadInt32();
            return numbers;
        }
    }
}
