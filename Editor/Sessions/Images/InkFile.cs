using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Drawings on the disk: a mark, the classes' count, and for each its name, its count and its pixels.</summary>
    static class InkFile
    {
        const uint Mark = 0x314b4e49; // "INK1"

        public static byte[] Write(IReadOnlyList<InkClass> classes)
        {
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory, new UTF8Encoding(false));
            writer.Write(Mark);
            writer.Write(classes.Count);
            foreach (InkClass each in classes)
            {
                writer.Write(each.Name);
                writer.Write(each.Drawings.Count);
                foreach (byte[] drawing in each.Drawings) writer.Write(drawing);
            }
            writer.Flush();
            return memory.ToArray();
        }

        /// <exception cref="InvalidDataException">It is damaged, or something else.</exception>
        public static IReadOnlyList<InkClass> Read(byte[] file)
        {
            try
            {
                using var reader = new BinaryReader(new MemoryStream(file), new UTF8Encoding(false, true));
                if (reader.ReadUInt32() != Mark) throw new InvalidDataException("it is no file of drawings");
                var classes = new List<InkClass>();
                for (int left = Count(reader, InkDrawings.MostClasses); left > 0; left--)
                {
                    string name = reader.ReadString();
                    var drawings = new List<byte[]>();
                    for (int more = Count(reader, InkDrawings.MostDrawings); more > 0; more--)
                    {
                        byte[] pixels = reader.ReadBytes(DigitCentring.PixelCount);
                        if (pixels.Length < DigitCentring.PixelCount) throw new EndOfStreamException();
                        drawings.Add(pixels);
                    }
                    classes.Add(new InkClass(name, drawings));
                }
                return classes;
            }
            catch (Exception damaged) when (damaged is EndOfStreamException || damaged is FormatException || damaged is DecoderFallbackException || damaged is ArgumentException)
            {
                throw new InvalidDataException("it is damaged", damaged);
            }
        }

        static int Count(BinaryReader reader, int most)
        {
            int count = reader.ReadInt32();
            return count >= 0 && count <= most ? count : throw new InvalidDataException($"it tells of {count} things where {most} are the most");
        }
    }
}
