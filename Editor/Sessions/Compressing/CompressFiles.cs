using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Where a session keeps what must outlive it: the model, each point of its curve, and the record that names them.</summary>
    sealed class CompressFiles
    {
        readonly string folder;

        /// <param name="library">The project's folder for what can be made anew.</param>
        public CompressFiles(string library) => folder = Path.Combine(library, "Compress");

        string Record => Path.Combine(folder, "session.txt");
        string Subject => Path.Combine(folder, "subject.graft");
        string Point(int index) => Path.Combine(folder, $"point-{index:00}.graft");

        /// <summary>Keeps a session.</summary>
        /// <param name="record">What it is.</param>
        /// <param name="subject">The model; null where there is none.</param>
        /// <param name="curve">Null where there is none.</param>
        /// <exception cref="ModelFileException">It cannot be written.</exception>
        public void Save(CompressRecord record, OpenedModel subject, CompressCurve curve) => Guarded(() =>
        {
            Directory.CreateDirectory(folder);
            // The record last: what it names is there.
            File.Delete(Record);
            if (subject != null) AtomicFile.Write(Subject, subject.Bytes);
            if (curve != null)
            {
                AtomicFile.Write(Point(0), curve.Original.Point.File);
                for (int i = 0; i < curve.Points.Count; i++) AtomicFile.Write(Point(i + 1), curve.Points[i].Point.File);
            }
            AtomicFile.Write(Record, Encoding.UTF8.GetBytes(record.Write()));
        });

        /// <summary>What was kept; null where nothing was.</summary>
        /// <exception cref="ModelFileException">It cannot be read.</exception>
        public CompressRecord Load()
        {
            CompressRecord record = null;
            Guarded(() => record = File.Exists(Record) ? CompressRecord.Read(File.ReadAllText(Record)) : null);
            return record;
        }

        /// <summary>The model of a record; null where it names none. Reads and parses: beside the editor.</summary>
        /// <exception cref="ModelFileException">It is missing or damaged.</exception>
        public OpenedModel LoadSubject(CompressRecord record)
        {
            if (record.Title.Length == 0) return null;
            byte[] bytes = null;
            Guarded(() => bytes = File.ReadAllBytes(Subject));
            return OpenedModel.Of(record.Title, record.Path.Length == 0 ? null : record.Path, bytes);
        }

        /// <summary>The curve of a record, looked at anew; null where there is none.</summary>
        /// <param name="record">Names it.</param>
        /// <param name="subject">Its model.</param>
        /// <param name="validation">The images that it was measured on; null where they are not at hand.</param>
        /// <exception cref="ModelFileException">It is missing or damaged.</exception>
        public CompressCurve LoadCurve(CompressRecord record, OpenedModel subject, Dataset validation)
        {
            if (subject == null || record.Points.Count < 2) return null;
            CompressChoice[] choices = null;
            Guarded(() => choices = record.Points.Select((written, index) => CompressChoice.Of(CompressRecord.Point(written, File.ReadAllBytes(Point(index))), validation)).ToArray());
            return new CompressCurve(subject, record.Made, record.Data, validation, choices[0], choices.Skip(1));
        }

        void Guarded(Action work)
        {
            try
            {
                work();
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is FormatException)
            {
                throw new ModelFileException($"'{folder}' cannot be used ({problem.Message.TrimEnd('.')}): free some space on the disk and check the permissions.", problem);
            }
        }
    }
}
