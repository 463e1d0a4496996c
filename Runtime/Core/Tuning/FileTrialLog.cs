using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Graft
{
    /// <summary>
    /// A search's log as a file of JSON lines, each on the disk before the search goes on: a process that was killed while it wrote leaves a
    /// last line without an end, which is cut off. Checkpoints of trials that go on lie in a folder beside it.
    /// </summary>
    public sealed class FileTrialLog : ITrialLog, IDisposable
    {
        readonly string path;
        readonly Action<string> writing;
        readonly FileStream file;
        readonly List<TrialRecord> records = new List<TrialRecord>();
        readonly object checkpoints = new object();

        /// <param name="path">The file; it is made where there is none. Nobody else can open it until this is disposed.</param>
        /// <param name="writing">Told of each file before it is written to, by the thread that will; may be null.</param>
        /// <exception cref="TuningException">It is no log, it is damaged, or another process writes it.</exception>
        public FileTrialLog(string path, Action<string> writing = null)
        {
            this.path = path;
            this.writing = writing;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception failure) when (failure is IOException || failure is UnauthorizedAccessException)
            {
                throw new TuningException($"{path} cannot be opened ({failure.Message.TrimEnd('.')}): is another search at work there? Wait for it, or give this one another folder.");
            }
            try
            {
                Read();
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }

        /// <summary>
        /// Where the search began: it goes on there, since the same bits come only from the same device. Null while nothing was written; then it is
        /// set before the search begins, which writes it.
        /// </summary>
        public string Device { get; set; }

        /// <inheritdoc/>
        public IReadOnlyDictionary<string, string> Description { get; private set; }
        /// <inheritdoc/>
        public IReadOnlyList<TrialRecord> Records => records;

        /// <summary>Trials and parts, counted from 0, of which a checkpoint is kept.</summary>
        internal IEnumerable<(int Trial, int Part)> Checkpointed
        {
            get
            {
                if (!Directory.Exists(Checkpoints)) yield break;
                foreach (string file in Directory.GetFiles(Checkpoints, "trial-*-part-*.checkpoint"))
                {
                    string[] words = Path.GetFileNameWithoutExtension(file).Split('-');
                    if (words.Length == 4 && int.TryParse(words[1], out int trial) && int.TryParse(words[3], out int part)) yield return (trial, part);
                }
            }
        }

        /// <inheritdoc/>
        /// <exception cref="TuningException">The file cannot be written.</exception>
        public void Begin(IReadOnlyDictionary<string, string> description)
        {
            Append(TrialLogLine.Header(Device ?? "", description));
            Description = description;
        }

        /// <inheritdoc/>
        /// <exception cref="TuningException">The file cannot be written.</exception>
        public void Add(TrialRecord record)
        {
            Append(TrialLogLine.Of(record));
            records.Add(record);
        }

        /// <inheritdoc/>
        /// <exception cref="ModelFileException">The checkpoint cannot be saved; the message says why.</exception>
        public void Keep(int trial, int part, Checkpoint checkpoint)
        {
            string kept = PathOf(trial, part);
            writing?.Invoke(kept);
            lock (checkpoints)
            {
                Directory.CreateDirectory(Checkpoints);
                CheckpointFile.Save(checkpoint, kept);
            }
        }

        /// <inheritdoc/>
        public Checkpoint Kept(int trial, int part)
        {
            try
            {
                return File.Exists(PathOf(trial, part)) ? CheckpointFile.Load(PathOf(trial, part)) : null;
            }
            catch (ModelFileException)
            {
                // Training it again from the beginning gives the same.
                return null;
            }
        }

        /// <inheritdoc/>
        public void Drop(int trial)
        {
            lock (checkpoints)
            {
                if (!Directory.Exists(Checkpoints)) return;
                foreach (string checkpoint in Directory.GetFiles(Checkpoints, $"trial-{trial}-part-*")) File.Delete(checkpoint);
                if (!Directory.EnumerateFileSystemEntries(Checkpoints).Any()) Directory.Delete(Checkpoints);
            }
        }

        /// <summary>Closes the file, so that others can open it; checkpoints stay where they are.</summary>
        public void Dispose() => file.Dispose();

        string Checkpoints => Path.Combine(Path.GetDirectoryName(path), "checkpoints");
        string PathOf(int trial, int part) => Path.Combine(Checkpoints, $"trial-{trial}-part-{part}.checkpoint");

        void Append(string line)
        {
            writing?.Invoke(path);
            byte[] bytes = Encoding.UTF8.GetBytes(line + "\n");
            try
            {
                file.Write(bytes, 0, bytes.Length);
                file.Flush(true);
            }
            catch (IOException failure)
            {
                throw new TuningException($"{path} cannot be written ({failure.Message.TrimEnd('.')}): free some space on the disk; the search goes on from there.");
            }
        }

        void Read()
        {
            var bytes = new byte[file.Length];
            for (int count = 0, read; count < bytes.Length; count += read)
                if ((read = file.Read(bytes, count, bytes.Length - count)) == 0) break;
            int end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
            string[] lines = Encoding.UTF8.GetString(bytes, 0, end).Split('\n');
            // A file of one line without an end is a log whose beginning was cut short only if it begins like one.
            if (end == 0 && bytes.Length > 0 && bytes[0] != (byte)'{' && bytes[0] != 0) throw NoLog();
            for (int i = 0; i < lines.Length - 1; i++)
            {
                if (i == 0) ReadHeader(lines[i]);
                else records.Add(TrialLogLine.Read(lines[i]) ?? throw new TuningException($"{path} is damaged in line {i + 1}: delete that line and those below, or give the search another folder."));
            }
            file.SetLength(end);
            file.Position = end;
        }

        void ReadHeader(string line)
        {
            int version = TrialLogLine.ReadHeader(line, out string device, out var description);
            if (version == 0) throw NoLog();
            if (version != TrialLogLine.Version) throw new TuningException($"{path} is of another version of Graft (format {version}, not {TrialLogLine.Version}): go on with that one, or give the search another folder.");
            Device = device;
            Description = description;
        }

        TuningException NoLog() => new TuningException($"{path} is no log of a search: give the search another folder.");
    }
}
