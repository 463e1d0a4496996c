using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Where a session keeps what must outlive it, and nobody else wants: a run at rest, a result that was not saved, drawings.</summary>
    sealed class TrainerFiles
    {
        readonly string folder;

        /// <param name="library">The project's folder for what can be made anew.</param>
        public TrainerFiles(string library) => folder = Path.Combine(library, "Training");

        /// <summary>The run that was interrupted last.</summary>
        public string Checkpoint => Path.Combine(folder, "run.checkpoint");

        /// <summary>The one before it.</summary>
        public string PreviousCheckpoint => Path.Combine(folder, "previous.checkpoint");
        string Result => Path.Combine(folder, "result.graft");
        string Curve => Path.Combine(folder, "result.csv");
        string Ink => Path.Combine(folder, "drawings.ink");
        string Session => Path.Combine(folder, "session.txt");

        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void Save(Checkpoint checkpoint)
        {
            MakeFolder();
            CheckpointFile.Save(checkpoint, Checkpoint);
        }

        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void Save(TrainerResult result)
        {
            MakeFolder();
            ModelFile.Save(result.Model, Result);
            Guarded(() => AtomicFile.Write(Curve, Encoding.UTF8.GetBytes(LearningCurve.ToCsv(result.Curve))), Curve);
        }

        /// <exception cref="ModelFileException">It is missing or damaged.</exception>
        public TrainerResult LoadResult(bool isWhole)
        {
            Model model = ModelFile.Load(Result);
            CurvePoint[] curve = Array.Empty<CurvePoint>();
            Guarded(() => curve = File.Exists(Curve) ? LearningCurve.FromCsv(File.ReadAllText(Curve)).ToArray() : curve, Curve);
            return new TrainerResult(model, curve, isWhole);
        }

        /// <summary>A new run begins: the interrupted one is kept aside.</summary>
        public void MakeRoom()
        {
            try
            {
                if (!File.Exists(Checkpoint)) return;
                File.Delete(PreviousCheckpoint);
                File.Move(Checkpoint, PreviousCheckpoint);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                // It is overwritten when there is another to write.
            }
        }

        /// <summary>A run has come to its end: nothing goes on from where it was.</summary>
        public void ForgetCheckpoint()
        {
            try
            {
                File.Delete(Checkpoint);
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is NotSupportedException)
            {
                // It says itself that its run is at an end.
            }
        }

        /// <summary>Keeps what a session was when it was left.</summary>
        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void SaveSession(string stored)
        {
            MakeFolder();
            Guarded(() => AtomicFile.Write(Session, Encoding.UTF8.GetBytes(stored)), Session);
        }

        /// <summary>What was kept; null where nothing was.</summary>
        /// <exception cref="ModelFileException">It cannot be read.</exception>
        public string LoadSession()
        {
            string stored = null;
            Guarded(() => stored = File.Exists(Session) ? File.ReadAllText(Session) : null, Session);
            return stored;
        }

        /// <exception cref="ModelFileException">They cannot be written; what was there stays.</exception>
        public void SaveInk(byte[] drawings)
        {
            MakeFolder();
            Guarded(() => AtomicFile.Write(Ink, drawings), Ink);
        }

        /// <summary>Takes in what was drawn before.</summary>
        /// <returns>What is wrong with it, and what to do; null where nothing is.</returns>
        public string LoadInk(InkDrawings ink)
        {
            try
            {
                if (File.Exists(Ink)) ink.Take(InkFile.Read(File.ReadAllBytes(Ink)));
                return null;
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is InvalidDataException)
            {
                return $"What was drawn before cannot be read from {Ink} ({problem.Message.TrimEnd('.')}): move the file away if you want to keep it, before you draw anew.";
            }
        }

        void MakeFolder() => Guarded(() => Directory.CreateDirectory(folder), folder);

        static void Guarded(Action work, string path)
        {
            try
            {
                work();
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is FormatException)
            {
                throw new ModelFileException($"'{path}' cannot be used ({problem.Message.TrimEnd('.')}): free some space on the disk and check the permissions.", problem);
            }
        }
    }
}
