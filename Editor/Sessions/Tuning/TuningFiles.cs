using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Where a session keeps its search, as `graft tune` lays it out: log, checkpoints, table and winner in one folder; the search before it in another.</summary>
    sealed class TuningFiles
    {
        readonly string folder;

        // A log belongs to one at a time, and one that nobody waits for any more may still be read.
        readonly object reading = new object();

        /// <param name="library">The project's folder for what can be made anew.</param>
        public TuningFiles(string library) => folder = Path.Combine(library, "Tuning");

        /// <summary>The folder of the search at hand, and of the one before it.</summary>
        public string Search => Path.Combine(folder, "search");
        public string Previous => Path.Combine(folder, "previous");

        public string Log => Path.Combine(Search, "search.jsonl");
        string Settings => Path.Combine(Search, "search.txt");
        string Table => Path.Combine(Search, "trials.csv");
        string Result => Path.Combine(Search, "best.graft");
        string Session => Path.Combine(folder, "session.txt");

        /// <summary>Whether there is a search to go on with.</summary>
        public bool HasSearch => File.Exists(Settings);

        /// <summary>A new search begins in an empty folder; the last one is kept aside.</summary>
        /// <exception cref="ModelFileException">It cannot be.</exception>
        public void Begin(TuningPlan plan)
        {
            Guarded(() =>
            {
                if (Directory.Exists(Search))
                {
                    if (Directory.Exists(Previous)) Directory.Delete(Previous, true);
                    Directory.Move(Search, Previous);
                }
                Directory.CreateDirectory(Search);
            }, Search);
            SaveSettings(plan);
        }

        /// <summary>Keeps what the search is made of, by which it goes on.</summary>
        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void SaveSettings(TuningPlan plan) => Guarded(() => AtomicFile.Write(Settings, Encoding.UTF8.GetBytes(plan.Settings.Write())), Settings);

        /// <exception cref="ModelFileException">It cannot be read.</exception>
        public TuningSettings LoadSettings()
        {
            var settings = new TuningSettings();
            Guarded(() => settings.Read(File.ReadAllText(Settings)), Settings);
            return settings;
        }

        /// <summary>The log of the search at hand, to go on with.</summary>
        /// <exception cref="TuningException">It is damaged, or another search writes it.</exception>
        public FileTrialLog OpenLog()
        {
            lock (reading) return new FileTrialLog(Log);
        }

        /// <summary>All of the search at hand; to be called beside the editor.</summary>
        /// <exception cref="ModelFileException">It cannot be read.</exception>
        /// <exception cref="TuningException">Its log is damaged, or its settings cannot be.</exception>
        public StoredSearch Load()
        {
            lock (reading)
            {
                var plan = new TuningPlan(LoadSettings());
                if (!File.Exists(Log)) return new StoredSearch(plan, Array.Empty<TrialRecord>(), Array.Empty<TrialProgress>());
                using var log = new FileTrialLog(Log);
                var scored = new HashSet<int>(log.Records.Select(record => record.Trial.Index));
                var resting = new List<TrialProgress>();
                foreach (var (trial, part) in log.Checkpointed.Where(each => !scored.Contains(each.Trial)))
                    if (part < plan.Parts && log.Kept(trial, part) is Checkpoint kept) resting.Add(new TrialProgress(plan.Draw(trial), 0, part, plan.Epochs(0), kept.Progress.Curve));
                return new StoredSearch(plan, log.Records.ToArray(), resting);
            }
        }

        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void SaveTable(string table) => SaveTable(table, Table);

        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public static void SaveTable(string table, string path) => Guarded(() => AtomicFile.Write(path, Encoding.UTF8.GetBytes(table)), path);

        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void Save(Model result) => ModelFile.Save(result, Result);

        /// <exception cref="ModelFileException">It is missing or damaged.</exception>
        public Model LoadResult() => ModelFile.Load(Result);

        /// <summary>Keeps what a session was when it was left.</summary>
        /// <exception cref="ModelFileException">It cannot be written; what was there stays.</exception>
        public void SaveSession(string stored) => Guarded(() =>
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(Session, Encoding.UTF8.GetBytes(stored));
        }, Session);

        /// <summary>What was kept; null where nothing was.</summary>
        /// <exception cref="ModelFileException">It cannot be read.</exception>
        public string LoadSession()
        {
            string stored = null;
            Guarded(() => stored = File.Exists(Session) ? File.ReadAllText(Session) : null, Session);
            return stored;
        }

        static void Guarded(Action work, string path)
        {
            try
            {
                work();
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException || problem is NotSupportedException || problem is ArgumentException)
            {
                throw new ModelFileException($"'{path}' cannot be used ({problem.Message.TrimEnd('.')}): free some space on the disk and check the permissions.", problem);
            }
        }
    }
}
