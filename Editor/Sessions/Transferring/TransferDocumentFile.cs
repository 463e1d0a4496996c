using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Graft.Editing
{
    /// <summary>
    /// Sessions as files of this machine's Library: a mark, a version, the content, and its SHA-256 at the end, so that a file cut short is not taken for a
    /// whole one. A save replaces the old file as a whole or not at all.
    /// </summary>
    static class TransferDocumentFile
    {
        const int Version = 1;
        const int HashBytes = 32;
        const long MostBytes = 1 << 30;
        static readonly byte[] Mark = Encoding.ASCII.GetBytes("GRAFTRAN");
        static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        /// <exception cref="TransferDocumentException">It cannot be written; the file that was there stays.</exception>
        public static void Save(byte[] document, string path)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path));
                AtomicFile.Write(path, document);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                throw new TransferDocumentException($"The session cannot be kept in '{path}': {problem.Message}", problem);
            }
        }

        public static byte[] Write(TransferDocument document)
        {
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory, Utf8);
            writer.Write(Mark);
            writer.Write(Version);
            writer.Write(document.Pretrained != null);
            if (document.Pretrained != null) Write(writer, document.Pretrained);
            writer.Write(document.KeepsOld);
            writer.Write(document.Recipe.HasValue ? (int)document.Recipe.Value : -1);
            writer.Write(document.LayersAreChosen);
            writer.Write(document.Reused);
            writer.Write(document.Frozen);
            writer.Write(document.Classes.Count);
            foreach (var (name, examples) in document.Classes)
            {
                writer.Write(name);
                writer.Write(examples.Count);
                foreach (var (pixels, origin, from) in examples)
                {
                    writer.Write((byte)origin);
                    writer.Write(from);
                    writer.Write(pixels);
                }
            }
            writer.Write(document.Result != null);
            if (document.Result != null) Write(writer, document.Result);
            writer.Write(document.IsCurrent);
            writer.Write(document.IsTraining);
            writer.Write(document.SavedPath ?? "");
            writer.Flush();
            using SHA256 sha = SHA256.Create();
            writer.Write(sha.ComputeHash(memory.GetBuffer(), 0, (int)memory.Length));
            writer.Flush();
            return memory.ToArray();
        }

        /// <exception cref="TransferDocumentException">It is missing, damaged or of another version; the message says what to do.</exception>
        public static TransferDocument Load(string path)
        {
            try
            {
                if (!File.Exists(path)) throw new TransferDocumentException($"There is no session '{path}': begin a new one.");
                if (new FileInfo(path).Length > MostBytes) throw new InvalidDataException("it is too large");
                return Read(File.ReadAllBytes(path));
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is InvalidDataException || problem is DecoderFallbackException || problem is FormatException
                || problem is ArgumentException || problem is ModelFileException || problem is ShapeException)
            {
                throw new TransferDocumentException($"The session '{path}' cannot be read ({problem.Message.TrimEnd('.')}): begin a new one; the file stays where it is.", problem);
            }
        }

        static TransferDocument Read(byte[] file)
        {
            int length = file.Length - HashBytes;
            if (length < Mark.Length || !file.AsSpan(0, Mark.Length).SequenceEqual(Mark)) throw new InvalidDataException("it is no session");
            using SHA256 sha = SHA256.Create();
            if (!sha.ComputeHash(file, 0, length).AsSpan().SequenceEqual(file.AsSpan(length))) throw new InvalidDataException("it is damaged or cut short");
            using var memory = new MemoryStream(file, Mark.Length, length - Mark.Length, false);
            using var reader = new BinaryReader(memory, Utf8);
            int version = reader.ReadInt32();
            if (version != Version) throw new InvalidDataException($"it is of version {version}, and {Version} is known");
            var document = new TransferDocument();
            if (reader.ReadBoolean()) document.Pretrained = ReadPretrained(reader);
            document.KeepsOld = reader.ReadBoolean();
            int recipe = reader.ReadInt32();
            if (recipe > (int)TransferRecipe.Branch) throw new InvalidDataException($"there is no recipe {recipe}");
            if (recipe >= 0) document.Recipe = (TransferRecipe)recipe;
            document.LayersAreChosen = reader.ReadBoolean();
            document.Reused = reader.ReadInt32();
            document.Frozen = reader.ReadInt32();
            ReadClasses(reader, document);
            if (reader.ReadBoolean()) document.Result = ReadResult(reader);
            document.IsCurrent = reader.ReadBoolean();
            document.IsTraining = reader.ReadBoolean();
            document.SavedPath = Text(reader.ReadString());
            return document;
        }

        static void ReadClasses(BinaryReader reader, TransferDocument document)
        {
            int classes = Count(reader, 2);
            for (int i = 0; i < classes; i++)
            {
                string name = reader.ReadString();
                int examples = Count(reader, DigitCentring.PixelCount + 2);
                var list = new List<(byte[], ExampleOrigin, string)>(examples);
                for (int example = 0; example < examples; example++)
                {
                    var origin = (ExampleOrigin)reader.ReadByte();
                    string from = reader.ReadString();
                    list.Add((Bytes(reader, DigitCentring.PixelCount), origin, from));
                }
                document.Classes.Add((name, list));
            }
        }

        static void Write(BinaryWriter writer, PretrainedModel model)
        {
            writer.Write(model.Title);
            writer.Write(model.Path ?? "");
            writer.Write(model.Bytes.Length);
            writer.Write(model.Bytes);
        }

        static PretrainedModel ReadPretrained(BinaryReader reader)
        {
            string title = reader.ReadString(), path = Text(reader.ReadString());
            return PretrainedModel.Of(title, path, Bytes(reader, Count(reader, 1)));
        }

        static void Write(BinaryWriter writer, TransferResult result)
        {
            byte[] model = ModelFile.Write(result.Model);
            writer.Write(model.Length);
            writer.Write(model);
            writer.Write(result.Recipe);
            writer.Write(result.Device);
            writer.Write(result.Seconds);
            writer.Write(LearningCurve.ToCsv(result.Curve));
            writer.Write(result.TestedOn);
            Write(writer, result.Before);
            Write(writer, result.After);
        }

        static TransferResult ReadResult(BinaryReader reader)
        {
            Model model = ModelFile.Read(Bytes(reader, Count(reader, 1)));
            return new TransferResult(model, reader.ReadString(), reader.ReadString(), reader.ReadDouble(), LearningCurve.FromCsv(reader.ReadString()), reader.ReadString(), ReadReport(reader), ReadReport(reader));
        }

        // As many numbers as there are pairs of classes.
        static void Write(BinaryWriter writer, ClassificationReport report)
        {
            writer.Write(report == null ? 0 : report.Classes.Count);
            if (report == null) return;
            foreach (string name in report.Classes) writer.Write(name);
            for (int truth = 0; truth < report.Classes.Count; truth++)
                for (int answer = 0; answer < report.Classes.Count; answer++) writer.Write(report.Confusion(truth, answer));
        }

        static ClassificationReport ReadReport(BinaryReader reader)
        {
            int count = Count(reader, 1);
            if (count == 0) return null;
            string[] names = Enumerable.Range(0, count).Select(_ => reader.ReadString()).ToArray();
            var truths = new List<int>();
            var answers = new List<int>();
            for (int truth = 0; truth < count; truth++)
                for (int answer = 0; answer < count; answer++)
                {
                    int times = reader.ReadInt32();
                    if (times < 0 || times > 1 << 20) throw new InvalidDataException("a count is out of range");
                    truths.AddRange(Enumerable.Repeat(truth, times));
                    answers.AddRange(Enumerable.Repeat(answer, times));
                }
            return new ClassificationReport(names, truths, answers);
        }

        // A count is believed only as far as there are bytes for it.
        static int Count(BinaryReader reader, int bytesEach)
        {
            int count = reader.ReadInt32();
            long left = reader.BaseStream.Length - reader.BaseStream.Position;
            return count >= 0 && (long)count * bytesEach <= left ? count : throw new InvalidDataException($"a count of {count} is more than it holds");
        }

        static byte[] Bytes(BinaryReader reader, int count)
        {
            byte[] bytes = reader.ReadBytes(count);
            return bytes.Length == count ? bytes : throw new EndOfStreamException("it ends too early");
        }

        static string Text(string text) => text.Length == 0 ? null : text;
    }
}
